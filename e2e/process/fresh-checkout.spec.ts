import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "../fixtures";

/** All that the operator's tool needs, as it comes out of git. */
const SOURCES = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "scripts",
  "lib",
  "server",
  "prisma/schema.prisma",
];

test("the operator's tool names its commands in a checkout where nothing was prepared", async ({
  ownFolder,
}) => {
  const checkout = ownFolder();
  for (const path of SOURCES) cpSync(path, join(checkout, path), { recursive: true });
  symlinkSync(resolve("node_modules"), join(checkout, "node_modules"));

  const tool = spawn("npm", ["run", "carafe", "--", "--help"], {
    cwd: checkout,
    env: { ...process.env, npm_config_update_notifier: "false" },
  });
  const exit = once(tool, "exit");
  expect(await text(tool.stdout)).toContain("import <file or folder>");
  expect(await exit).toEqual([0, null]);
  expect(existsSync(join(checkout, "prisma/generated/sqlite/client.ts"))).toBe(true);
});
