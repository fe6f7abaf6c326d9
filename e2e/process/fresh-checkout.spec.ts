import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "../fixtures";

/** All that the operator's tool and the first step of a start need, as it comes out of git. */
const SOURCES = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "scripts",
  "lib",
  "server",
  "prisma/schema.prisma",
  "prisma/migrations",
];

/** A checkout with its packages, in which nothing was prepared. */
function newCheckout(folder: string): string {
  for (const path of SOURCES) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  return folder;
}

test("the operator's tool names its commands in a checkout where nothing was prepared", async ({
  ownFolder,
}) => {
  const checkout = newCheckout(ownFolder());
  const tool = spawn("npm", ["run", "carafe", "--", "--help"], {
    cwd: checkout,
    env: { ...process.env, npm_config_update_notifier: "false" },
  });
  const exit = once(tool, "exit");
  expect(await text(tool.stdout)).toContain("import <file or folder>");
  expect(await exit).toEqual([0, null]);
  expect(existsSync(join(checkout, "prisma/generated/sqlite/client.ts"))).toBe(true);
});

test("a site is prepared in a checkout where nothing was", async ({ ownFolder, ownSettings }) => {
  const { SITE_URL, PORT } = await ownSettings();
  const prepare = spawn(process.execPath, ["--import", "tsx", "scripts/prepare.ts", "--dev"], {
    cwd: newCheckout(ownFolder()),
    env: {
      ...process.env,
      ...{ SITE_URL, PORT, DATA_DIR: ownFolder(), DATABASE_URL: "" },
      NODE_NO_WARNINGS: "1",
    },
  });
  const exit = once(prepare, "exit");
  const [printed, complaints] = await Promise.all([text(prepare.stdout), text(prepare.stderr)]);
  expect(complaints).toBe("");
  expect(printed).toContain(`Set the site up at ${SITE_URL}/setup/`);
  expect(await exit).toEqual([0, null]);
});
