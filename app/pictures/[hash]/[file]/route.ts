import { findImage } from "@/lib/media/find-image";

const HEADERS = {
  "Content-Type": "image/webp",
  // The address holds the content's hash, so what it names never changes.
  "Cache-Control": "public, max-age=31536000, immutable",
  "Content-Security-Policy": "default-src 'none'; sandbox",
};

/** `/pictures/<hash>/<width>.webp`, also with the height of an image for posts; for everybody. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/pictures/[hash]/[file]">,
): Promise<Response> {
  const { hash, file } = await params;
  const bytes = /^[0-9a-f]{64}$/.test(hash) ? await bytesOf(hash, file) : null;
  return bytes
    ? new Response(bytes, { headers: HEADERS })
    : new Response("There is no such picture.", { status: 404 });
}

async function bytesOf(hash: string, file: string) {
  const [, width, height] = /^(\d{1,4})(?:x(\d{1,4}))?\.webp$/.exec(file) ?? [];
  if (!width) return null;
  return findImage(hash, Number(width), height === undefined ? undefined : Number(height));
}
