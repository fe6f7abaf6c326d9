import { DRAWN_FOR_HEADER } from "@/lib/forms/drawn-for";

const TIMEOUT_MS = 120_000;
const NOT_SENT = "The picture could not be sent. Please try again in a moment.";

/** Uploads a picture for a post of `owner`. Its Markdown, or in words why there is none. */
export async function sendPicture(
  file: File,
  alt: string,
  owner: string,
): Promise<{ markdown: string } | { error: string }> {
  const body = new FormData();
  body.set("picture", file);
  body.set("alt", alt);
  try {
    const headers = { [DRAWN_FOR_HEADER]: owner };
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch("/editor/picture", { method: "POST", headers, body, signal });
    const { markdown, error } = await response.json();
    return markdown ? { markdown } : { error: error ?? NOT_SENT };
  } catch {
    return { error: NOT_SENT }; // the site is away, or what answered was not the site
  }
}
