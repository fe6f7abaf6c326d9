/** Runs in a worker thread (lib/posts/rendering/markdown.ts), which is ended when a text takes too long. */
import { warmUp } from "./highlight.mjs";
import { render } from "./render.mjs";

/** The first long text would take several times as long as the next. */
const WARM_UP = "Some *words* with a [link](/a), `code` and **more**.\n\n- a list\n\n> a quote\n\n";

await warmUp();
await render("markdown", WARM_UP.repeat(200));

/**
 * What a post shows; null where it is too complicated. Says when it begins, for the time limit.
 * @param {{ format: string, content: string, started: import("node:worker_threads").MessagePort }} task
 */
export default async function work({ format, content, started }) {
  started.postMessage("started");
  started.close();
  try {
    return await render(format, content);
  } catch (error) {
    // Nested too deeply for the stack, or a string too long for the language.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
