import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "../fixtures";

const SECONDS = 20;

test("people read what was saved, whichever of three processes is killed, and while PostgreSQL is started anew", async () => {
  const args = ["scripts/run.mjs", "scripts/bench.ts", "soak", "--seconds", String(SECONDS)];
  const soak = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const said = await text(soak.stdout);
  const code = soak.exitCode ?? (await once(soak, "exit"))[0];
  expect(said).toContain("Every answer was right.");
  expect(said).toMatch(/^[1-9]\d* changes were acknowledged and [1-9]\d* answers looked at/m);
  expect(code).toBe(0);
});
