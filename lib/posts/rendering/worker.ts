/** Runs in a worker thread (lib/posts/rendering/markdown.ts), which is ended when a text takes too long. */
import type { MessagePort } from "node:worker_threads";
import { invalid, ok } from "../../result";
import { TOO_COMPLICATED, TooComplicated } from "./complexity-limits";
import { warmUp } from "./highlight";
import type { Text } from "./markdown";
import { render } from "./render";

/** Whatever is loaded at its first use is then there. To do it ten times as often takes a second, and no text is quicker. */
const WARM_UP = "Some *words* with a [link](/a), `code` and **more**.\n\n- a list\n\n> a quote\n\n";

await warmUp();
await render("markdown", WARM_UP.repeat(20));

export type RenderTask = Text & { started: MessagePort };

/** What a post shows, if it is not too complicated. Says when it begins, for the time limit. */
export default async function renderTask({ format, content, images, cards, started }: RenderTask) {
  started.postMessage("started");
  started.close();
  try {
    return ok(await render(format, content, { images, cards }));
  } catch (error) {
    if (error instanceof TooComplicated) return invalid({ content: error.message });
    // Nested too deeply for the stack, or a string too long for the language.
    if (error instanceof RangeError) return invalid({ content: TOO_COMPLICATED });
    throw error;
  }
}
