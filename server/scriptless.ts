import { resolve } from "node:path";
import Piscina from "piscina";
import { BUNDLES } from "../lib/config/bundles";
import { log } from "../lib/log/log";
import type { Stripped } from "./scriptless-worker";

/** A finished page, the `script-src` of its policy, and whether it plays films or sounds. */
export type ScriptlessPage = { body: Buffer; scriptSources: string; plays: boolean };

const NO_SCRIPTS = "'none'";

/** What a browser reads that is led on. Next sends a page that would need its scripts. */
export const LED_ON: ScriptlessPage = {
  body: Buffer.alloc(0),
  scriptSources: NO_SCRIPTS,
  plays: false,
};

let pool: Piscina | undefined;

/** As the threads that render posts have it. Left to itself the thread took 62 MB, with 7 in use. */
const YOUNG_GENERATION_MB = 8;

/** One thread: a page takes it a millisecond or two. */
function thread(): Piscina {
  pool ??= new Piscina({
    filename: resolve(BUNDLES.scriptlessWorker),
    maxThreads: 1,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  return pool;
}

/**
 * A finished page without its scripts; the whole page if it would not be whole without them, which the
 * log then says. `address` is the one that readers know.
 */
export async function scriptless(page: Buffer, address: string): Promise<ScriptlessPage> {
  const stripped: Stripped = await thread().run(page.toString());
  const { plays } = stripped;
  if ("rest" in stripped) {
    return { body: Buffer.from(stripped.rest), scriptSources: NO_SCRIPTS, plays };
  }
  log.error(`${address} would lose more than its scripts without them, so it keeps them.`);
  return { body: page, scriptSources: stripped.scriptSources, plays };
}

/** Whether it needs its scripts. */
export function keepsScripts({ scriptSources }: ScriptlessPage): boolean {
  return scriptSources !== NO_SCRIPTS;
}
