import { format, stripVTControlCharacters } from "node:util";
import { requestContext } from "../lib/http/request-context";
import { log } from "../lib/log/log";

/** Next prints some errors once more further out. */
const printed = new WeakSet<object>();

/**
 * What Next and packages complain of on the console becomes one line of the log each, under the request's id.
 * What they say of a request that is refused (4xx) is for `LOG_LEVEL=debug`: its own line tells of it.
 */
export function sendConsoleToLog(): void {
  console.error = (...args: unknown[]) => complain("error", args);
  console.warn = (...args: unknown[]) => complain("warn", args);
}

function complain(level: "error" | "warn", args: unknown[]): void {
  const errors = args.filter((one) => one instanceof Error);
  if (errors.some((error) => printed.has(error))) return;
  for (const error of errors) printed.add(error);
  const line = lineOf(args);
  const write = (isRefused: boolean) => log[isRefused ? "debug" : level](line);
  const held = requestContext()?.held;
  if (held) held.push(write);
  else write(false);
}

/** As the console would show it, without colours. */
function lineOf(args: unknown[]): string {
  return stripVTControlCharacters(format(...args)).trim();
}
