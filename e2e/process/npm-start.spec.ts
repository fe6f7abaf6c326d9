import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { startSite } from "../../test/site";
import { expect, test } from "../fixtures";

const ENDS = [
  { signal: "SIGTERM", receiver: "npm alone" }, // a process manager
  { signal: "SIGTERM", receiver: "the group" }, // a container
  { signal: "SIGINT", receiver: "the group" }, // Ctrl-C in a terminal
] as const;

for (const { signal, receiver } of ENDS) {
  test(`${signal} to ${receiver} ends npm start with 0`, async ({ ownSettings, ownFolder }) => {
    const settings = { ...(await ownSettings()), DATABASE_URL: `file:${ownFolder()}/first.db` };
    const { process: npm } = await startSite(
      { ...settings, npm_config_update_notifier: "false" },
      { command: ["npm", "start"], detached: true },
    );
    const pid = npm.pid as number;
    try {
      const exit = once(npm, "exit");
      process.kill(receiver === "npm alone" ? pid : -pid, signal);
      expect(await exit).toEqual([0, null]);
      await expect(fetch(settings.SITE_URL)).rejects.toThrow();
    } finally {
      endGroup(pid);
    }
  });
}

test("a start that is told to end before it is ready ends with 0 and leaves nothing running", async ({
  ownSettings,
  ownFolder,
}) => {
  const DATABASE_URL = `file:${ownFolder()}/first.db`; // which it makes
  const env = { ...process.env, ...(await ownSettings()), DATABASE_URL };
  const start = spawn(process.execPath, ["scripts/start.mjs"], { env, detached: true });
  const exit = once(start, "exit");
  const closed = once(start.stdout, "close"); // by the last process that could write there
  let said = "";
  for await (const line of createInterface({ input: start.stdout })) {
    said = line;
    if (line === "Prepared the database.") process.kill(start.pid as number, "SIGTERM");
  }
  expect(await exit).toEqual([0, null]);
  await closed;
  expect(said).not.toContain("ready");
});

/** Leaves nothing running after a test that failed. */
function endGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended already, as it should.
  }
}
