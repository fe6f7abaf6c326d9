import { dataAttachment } from "@/lib/downloads/attachment";
import { ownFiles } from "@/lib/downloads/own-files";
import { zipStream } from "@/lib/downloads/zip-stream";
import { requireUser } from "@/lib/sessions/current-user";

/** Everything of whoever asks, in one zip. */
export async function GET(): Promise<Response> {
  const user = await requireUser("/account/download");
  return new Response(zipStream(ownFiles(user.id)), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": dataAttachment(user.username, new Date()),
      "Cache-Control": "private, no-store",
    },
  });
}
