import { findPictureBytes } from "@/lib/media/queries";

const HEADERS = {
  "Content-Type": "image/webp",
  // The address holds the content's hash, so what it names never changes.
  "Cache-Control": "public, max-age=31536000, immutable",
  "Content-Security-Policy": "default-src 'none'; sandbox",
};

/** `/pictures/<hash>/<width>.webp`, for everybody. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/pictures/[hash]/[file]">,
): Promise<Response> {
  const { hash, file } = await params;
  const width = /^(\d{1,4})\.webp$/.exec(file)?.[1];
  const isHash = /^[0-9a-f]{64}$/.test(hash);
  const bytes = isHash && width ? await findPictureBytes(hash, Number(width)) : null;
  return bytes
    ? new Response(bytes, { headers: HEADERS })
    : new Response("There is no such picture.", { status: 404 });
}
