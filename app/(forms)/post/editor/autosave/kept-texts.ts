import * as z from "zod";
import type { FormBase } from "./form-base";
import { postFields } from "./post-fields";

const keptText = z.object({
  /** Of the window that it was typed in: each writes over its own only. */
  window: z.string(),
  savedAt: z.string(),
  /** What it is a change of; null for a post that is not on the site. */
  version: z.number().nullable(),
  fields: postFields,
});

/** A text that the browser keeps because the site does not have it yet. */
export type KeptText = z.output<typeof keptText>;

/** Under which name a browser keeps texts: of one member and one post or page. */
export function keyOf(owner: string, { kind, post }: FormBase): string {
  return `carafe-text:${owner}:${post ?? (kind === "page" ? "new-page" : "new")}`;
}

/** What the browser keeps, the newest last. */
export function keptTexts(key: string): KeptText[] {
  try {
    return z.array(keptText).parse(JSON.parse(localStorage.getItem(key) ?? "[]"));
  } catch {
    return []; // a browser that keeps nothing, or something of an earlier version of this site
  }
}

/** Keeps `text` in place of what the same window has kept before. False if the browser has no room or will not. */
export function keepText(key: string, text: KeptText): boolean {
  return write(key, [...others(key, text.window), text]);
}

/** The site has it, or nobody wants it. */
export function dropText(key: string, window: string): void {
  write(key, others(key, window));
}

function others(key: string, window: string): KeptText[] {
  return keptTexts(key).filter((text) => text.window !== window);
}

function write(key: string, texts: KeptText[]): boolean {
  try {
    if (texts.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(texts));
    return true;
  } catch {
    return false;
  }
}
