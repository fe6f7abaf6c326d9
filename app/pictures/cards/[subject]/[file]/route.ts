import { findCard } from "@/lib/cards/find-card";
import { decodeSegment } from "@/lib/text/path-segment";

const HEADERS = {
  // The address holds the hash of what it is drawn from, so what it names never changes.
  "Cache-Control": "public, max-age=31536000, immutable",
  "Content-Security-Policy": "default-src 'none'; sandbox",
};

/** `/pictures/cards/<subject>/<hash>.png`, or `.jpg` where it is a cover; for everybody. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/pictures/cards/[subject]/[file]">,
): Promise<Response> {
  const { subject, file } = await params;
  const found = await findCard(decodeSegment(subject) ?? "", file);
  if (found.ok) {
    const type = file.endsWith(".jpg") ? "image/jpeg" : "image/png";
    return new Response(found.value, { headers: { ...HEADERS, "Content-Type": type } });
  }
  return found.problem.code === "full"
    ? new Response("Please try again soon.", { status: 503, headers: { "Retry-After": "5" } })
    : new Response("There is no such picture.", { status: 404 });
}
