import { requireUser } from "@/lib/adapters/current-user";
import { dataAttachment } from "@/lib/exports/attachment";
import { ownFiles } from "@/lib/exports/own-files";
import { zipStream } from "@/lib/exports/zip-stream";
import { waitBefore } from "@/lib/limits/limits";

/** Everything of whoever asks, in one zip. */
export async function GET(): Promise<Response> {
  const user = await requireUser("/account/download");
  const wait = await waitBefore("downloads-by-user", user.id);
  if (wait) {
    const headers = { "Retry-After": String(wait), "Content-Type": "text/plain" };
    return new Response("Please wait an hour and try again.", { status: 429, headers });
  }
  return new Response(zipStream(ownFiles(user.id)), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": dataAttachment(user.username, new Date()),
      "Cache-Control": "private, no-store",
    },
  });
}
