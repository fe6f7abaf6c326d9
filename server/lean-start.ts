/** What keeps the site's process small: without this it takes some 90 MB more. */
import { existsSync, readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";

/** Written by the build: the settings of next.config.ts as Next uses them. */
const BUILT = ".next/required-server-files.json";

/** To be called before anything of Next or of the database is used. */
export function startLean(): void {
  // The database's query compiler is WebAssembly and works once for each kind of query. Node 20 would
  // soon optimise it nevertheless, which takes 50 MB and makes no page faster.
  setFlagsFromString("--wasm-tiering-budget=1000000000");
  // Next's own standalone server takes its settings from here. Without them Next loads its whole
  // compiler, 35 MB, to read next.config.ts.
  if (!existsSync(BUILT)) return;
  const { config } = JSON.parse(readFileSync(BUILT, "utf8"));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
}
