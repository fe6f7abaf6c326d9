import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { MessageChannel } from "node:worker_threads";
import Piscina from "piscina";
import { BUNDLES } from "../../config/bundles";
import type { ImageLooks } from "../../media/image-looks";
import { gauge } from "../../metrics/measure";
import { type Invalid, invalid, ok, type Result } from "../../result";
import type { Cards, CardUse } from "../cards/card";
import { TOO_COMPLICATED } from "./complexity-limits";
import type { render } from "./render";
import { RenderingQueue, type Turn } from "./rendering-queue";
import { summaryOf } from "./summary";
import { afterWork, workTime } from "./work-time";

/** To be raised whenever a text becomes other HTML than before: then posts are rendered again. */
export const RENDERER_VERSION = 19;

/** A text that takes more work than this is refused. What anybody writes takes a tenth of it. */
export const RENDER_MAX_MS = 5_000;
/** By the clock, where other programs keep the cores busy. */
const RENDER_WAIT_MS = 60_000;
/** One core stays free for readers; and one text that takes its time keeps no other waiting. */
const THREADS = Math.max(2, availableParallelism() - 1);
const IDLE_MS = 60_000;
/**
 * A text that is refused may be nested deeply, and is to find the limit of depth, not the stack's. The
 * young generation would take three times as much by itself.
 */
const RESOURCES = { stackSizeMb: 16, maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8 };

/** Said in a window whose preview gave way to another's. */
const REPLACED = "A newer preview of yours took the place of this one.";

declare const isSafe: unique symbol;

/** HTML that is safe in any page of the site. Only this file makes it. */
export type PostHtml = string & { readonly [isSafe]: true };

/** An entry of a table of contents; `level` 0 is the highest there is. */
export type ContentsEntry = { id: string; text: string; level: number };

/** What is kept beside the text of a post. */
export type Rendered = {
  html: string;
  excerptHtml: string;
  isExcerptCut: boolean;
  summary: string;
  contents: string;
  readingMinutes: number;
  rendererVersion: number;
};

const kept = globalThis as typeof globalThis & {
  carafeRenderers?: Piscina;
  carafeRenderingQueue?: RenderingQueue;
};

function queue(): RenderingQueue {
  if (kept.carafeRenderingQueue) return kept.carafeRenderingQueue;
  const queue = new RenderingQueue(THREADS);
  kept.carafeRenderingQueue = queue;
  gauge("carafe_texts_waiting", () => queue.waiting);
  return queue;
}

function renderers(): Piscina {
  kept.carafeRenderers ??= new Piscina({
    filename: resolve(BUNDLES.renderingWorker),
    minThreads: 1,
    maxThreads: THREADS,
    idleTimeout: IDLE_MS,
    resourceLimits: RESOURCES,
  });
  return kept.carafeRenderers;
}

/**
 * `notes` are for the author: what of the text is not shown as it was written, and why. `cards` are those that
 * it has room for.
 */
export type RenderedWithNotes = { post: Rendered; notes: string[]; cards: CardUse[] };

/** `format` is "markdown" or "plain"; `images` and `cards` say what is known of those that it names. */
export type Text = { format: string; content: string; images?: ImageLooks; cards?: Cards };

/** Renders a text of the site's. Null if it is too complicated to show. */
export async function renderPost(text: Text): Promise<Rendered | null> {
  const { made } = await renderInTurn({ who: null, isPreview: false }, text);
  return made.ok ? made.value.post : null;
}

/** The same for whose turn it is. `tookMs` is the work, without any wait. */
export async function renderInTurn(
  turn: Turn,
  text: Text,
): Promise<{ made: Result<RenderedWithNotes, Invalid>; tookMs: number }> {
  let tookMs = 0;
  const made = await queue().run(turn, async (signal) => {
    const worked = workTime();
    try {
      const rendered = await inTime(text, signal);
      return rendered.ok ? ok(withNotes(rendered.value)) : rendered;
    } finally {
      tookMs = worked();
    }
  });
  return { made: made === "replaced" ? invalid({ content: REPLACED }) : made, tookMs };
}

function withNotes({ beginning, notes, cards, ...rendered }: Made): RenderedWithNotes {
  const post = { ...rendered, summary: summaryOf(beginning), rendererVersion: RENDERER_VERSION };
  return { post, notes, cards };
}

type Made = Awaited<ReturnType<typeof render>>;

/** The time runs from the moment a thread begins: waiting for one is nobody's fault. */
async function inTime(text: Text, brokenOff: AbortSignal): Promise<Result<Made, Invalid>> {
  const { port1, port2 } = new MessageChannel();
  const controller = new AbortController();
  let callOff = () => {};
  port1.once("message", () => {
    callOff = afterWork(RENDER_MAX_MS, RENDER_WAIT_MS, () => controller.abort());
  });
  try {
    const task = { ...text, started: port2 };
    const signal = AbortSignal.any([controller.signal, brokenOff]);
    return await renderers().run(task, { transferList: [port2], signal });
  } catch (error) {
    if (brokenOff.aborted) throw error;
    if (controller.signal.aborted || isOutOfMemory(error)) {
      return invalid({ content: TOO_COMPLICATED });
    }
    throw error;
  } finally {
    callOff();
    port1.close();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
}

/** What the database keeps of a post, as pages show it: its HTML is what `renderPost` has made. */
export function shown<Row extends { html: string; contents: string }>({ contents, ...row }: Row) {
  return {
    ...row,
    html: row.html as PostHtml,
    contents: JSON.parse(contents) as ContentsEntry[],
  };
}

/** The same of a post in a list. */
export function shownInList<Row extends { excerptHtml: string }>(row: Row) {
  return { ...row, excerptHtml: row.excerptHtml as PostHtml };
}
