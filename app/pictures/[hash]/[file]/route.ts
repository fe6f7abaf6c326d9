import { findImage } from "@/lib/media/find-image";
import { findIconPng } from "@/lib/media/site-image";

const HEADERS = {
  // The address holds the content's hash, so what it names never changes.
  "Cache-Control": "public, max-age=31536000, immutable",
  "Content-Security-Policy": "default-src 'none'; sandbox",
};

/**
 * `/pictures/<hash>/<width>.webp`, also with the height of an image for posts, and `.png` for the site's
 * icon; for everybody.
 */
export async function GET(
  _: Request,
  { params }: RouteContext<"/pictures/[hash]/[file]">,
): Promise<Response> {
  const { hash, file } = await params;
  const bytes = /^[0-9a-f]{64}$/.test(hash) ? await bytesOf(hash, file) : null;
  const type = file.endsWith(".png") ? "image/png" : "image/webp";
  return bytes
    ? new Response(bytes, { headers: { ...HEADERS, "Content-Type": type } })
    : new Response("There is no such picture.", { status: 404 });
}

async function bytesOf(hash: string, file: string) {
  const [, width, height] = /^(\d{1,4})(?:x(\d{1,4}))?\.webp$/.exec(file) ?? [];
  const [, iconWidth] = /^(\d{1,3})\.png$/.exec(file) ?? [];
  if (iconWidth) return findIconPng(hash, Number(iconWidth));
  if (!width) return null;
  return findImage(hash, Number(width), height === undefined ? undefined : Number(height));
}
