/** How much memory a site has in use: what is left when garbage has been collected, which is the same on every machine. */
import { once } from "node:events";
import { createInterface } from "node:readline";
import { preload } from "./preload";
import type { Site } from "./site";

const TOLD = "Memory in use: ";

const SOURCE = `
  import { isMainThread } from "node:worker_threads";
  import { setFlagsFromString } from "node:v8";
  import { runInNewContext } from "node:vm";
  if (isMainThread) {
    process.on("SIGUSR2", () => {
      setFlagsFromString("--expose-gc");
      runInNewContext("gc")();
      const { heapUsed, external } = process.memoryUsage();
      process.stdout.write("${TOLD}" + (heapUsed + external) + "\\n");
    });
  }`;

/** Settings with which a site tells it when it is asked. */
export const TELLS_MEMORY_IN_USE = {
  NODE_OPTIONS: preload(SOURCE),
};

/** In bytes. */
export async function memoryInUse({ process: child }: Site): Promise<number> {
  if (!child.stdout) throw new Error("What this site prints goes elsewhere.");
  const printed = createInterface({ input: child.stdout });
  child.kill("SIGUSR2");
  for (;;) {
    const [line] = await once(printed, "line");
    if (!String(line).startsWith(TOLD)) continue;
    printed.close();
    return Number(String(line).slice(TOLD.length));
  }
}
