import { runInRequestContext } from "../http/request-context";
import { log } from "./log";

/**
 * What follows from a change that is written by then; `otherwise` where that fails, which the log tells. The answer
 * is about the change: without this it would say that nothing was saved, and nobody would hear which pages are old.
 */
export async function afterWrite<Value>(
  step: () => Promise<Value>,
  otherwise: Value,
): Promise<Value> {
  try {
    // Not as a part of the answer, which a busy database would make a 503.
    return await runInRequestContext(null, step);
  } catch (error) {
    log.error(error, "Something was saved; what follows from it failed.");
    return otherwise;
  }
}
