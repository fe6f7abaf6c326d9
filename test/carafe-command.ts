import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { SiteSettings } from "./site";

export type Outcome = { code: number | null; stdout: string; stderr: string };

/** `npm run carafe -- …` for the site with these settings. */
export async function carafe(settings: SiteSettings, ...args: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, ["scripts/run.mjs", "scripts/carafe.ts", ...args], {
    // With NO_COLOR beside it, Node would say on stderr that one of the two does not count.
    env: { ...process.env, ...settings, FORCE_COLOR: undefined },
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const code = child.exitCode ?? (await once(child, "exit"))[0];
  return { code, stdout, stderr };
}
