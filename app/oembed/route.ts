import { currentClient } from "@/lib/adapters/request";
import { findOembed } from "@/lib/oembed/find-oembed";
import { oembedFormatSchema, oembedRequestSchema } from "@/lib/oembed/oembed-request";
import { writeOembed } from "@/lib/oembed/write-oembed";

const HEADERS = {
  "Cache-Control": "no-cache",
  // It is for pages of others, and says nothing but what everybody may read.
  "Access-Control-Allow-Origin": "*",
  "X-Robots-Tag": "noindex",
};

/** `/oembed?url=…`: what another site shows for the address of a post. */
export async function GET(request: Request): Promise<Response> {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const format = oembedFormatSchema.safeParse(asked.format);
  if (!format.success) return refuse(501, "There is json, and xml.");
  const parsed = oembedRequestSchema.safeParse(asked);
  if (!parsed.success) return refuse(404, "There is no such post.");
  const found = await findOembed(parsed.data, await currentClient());
  if (!found.ok) {
    const { problem } = found;
    return problem.code === "too-many"
      ? refuse(429, "Please try again in a minute.", { "Retry-After": String(problem.waitSeconds) })
      : refuse(404, "There is no such post.");
  }
  const { body, type } = writeOembed(found.value, format.data);
  return new Response(body, { headers: { ...HEADERS, "Content-Type": type } });
}

function refuse(status: number, words: string, headers = {}): Response {
  return new Response(words, { status, headers });
}
