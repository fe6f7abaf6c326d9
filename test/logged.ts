import { vi } from "vitest";
import { log } from "../lib/log/log";

/** The warnings and errors that are logged from now on in this test, instead of being written. */
export function recordLog(): string[] {
  const messages: string[] = [];
  for (const level of ["warn", "error"] as const) {
    vi.spyOn(log, level).mockImplementation((...args: unknown[]) => {
      messages.push(String(args.at(-1)));
    });
  }
  return messages;
}
