import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test, vi } from "vitest";
import { newFolder, removeFolder } from "../test/folders";

/** Stands in for npm: notes when it begins and ends, and takes as long as `release` does not exist. */
const NPM = `
  import { appendFileSync, existsSync, mkdirSync } from "node:fs";
  import { setTimeout } from "node:timers/promises";
  appendFileSync("log", "begins\\n");
  while (!existsSync("release")) await setTimeout(10);
  mkdirSync("node_modules", { recursive: true });
  appendFileSync("log", "ends\\n");
`;

function newProject(): string {
  const folder = newFolder();
  onTestFinished(() => removeFolder(folder));
  writeFileSync(join(folder, "package-lock.json"), "{}");
  writeFileSync(join(folder, "npm.mjs"), NPM);
  writeFileSync(join(folder, "log"), "");
  for (const name of ["packages.mjs", "one-at-a-time.mjs"]) {
    copyFileSync(join("scripts", name), join(folder, name));
  }
  return folder;
}

function install(folder: string): ChildProcess {
  const source = `await (await import("./packages.mjs")).ensurePackages();`;
  return spawn(process.execPath, ["--input-type=module", "--eval", source], {
    cwd: folder,
    env: { ...process.env, npm_execpath: resolve(folder, "npm.mjs") },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
}

/** What came of it: what it said, and its exit code. */
async function outcomeOf(child: ChildProcess): Promise<[said: string, code: number | null]> {
  const exit = once(child, "exit");
  return [child.stdout ? await text(child.stdout) : "", (await exit)[0]];
}

const logOf = (folder: string) => readFileSync(join(folder, "log"), "utf8");

function waitForLog(folder: string, lines: string): Promise<void> {
  return vi.waitFor(() => expect(logOf(folder)).toBe(lines), 30_000);
}

const WAITS = "Another process installs packages here. Waiting for it …";

test("of two that start at once, one installs and the other waits for it", async () => {
  const folder = newProject();
  const first = install(folder);
  const firstOutcome = outcomeOf(first);
  await waitForLog(folder, "begins\n");
  const second = install(folder);
  const secondOutcome = outcomeOf(second);
  await once(second.stdout as Readable, "readable");
  writeFileSync(join(folder, "release"), "");
  expect(await firstOutcome).toEqual([expect.not.stringContaining(WAITS), 0]);
  expect(await secondOutcome).toEqual([`${WAITS}\n`, 0]);
  expect(logOf(folder)).toBe("begins\nends\n");
});

test("after a process that was killed while it installed, another begins anew", async () => {
  const folder = newProject();
  const killed = install(folder);
  await waitForLog(folder, "begins\n");
  process.kill(-(killed.pid as number), "SIGKILL"); // with its npm
  await once(killed, "exit");
  writeFileSync(join(folder, "release"), "");
  expect(await outcomeOf(install(folder))).toEqual([expect.stringContaining("Installing"), 0]);
  expect(logOf(folder)).toBe("begins\nbegins\nends\n");
});
