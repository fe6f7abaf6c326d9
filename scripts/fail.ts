import { OperatorError } from "../lib/config/operator-error";

/** Ends the process: says in one sentence what went wrong. */
export function fail(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  const sentence = message.replace(/\s+/g, " ").trim();
  console.error(error instanceof OperatorError ? sentence : `This failed: ${sentence}`);
  process.exit(1);
}
