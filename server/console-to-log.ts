import { format, stripVTControlCharacters } from "node:util";
import { log } from "../lib/log/log";

/** What Next and packages complain of on the console becomes one line of the log each, under the request's id. */
export function sendConsoleToLog(): void {
  console.error = (...args: unknown[]) => log.error(lineOf(args));
  console.warn = (...args: unknown[]) => log.warn(lineOf(args));
}

/** As the console would show it, without colours. */
function lineOf(args: unknown[]): string {
  return stripVTControlCharacters(format(...args)).trim();
}
