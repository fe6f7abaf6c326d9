import { tooManyAnswer } from "@/app/answers";
import { requireUser } from "@/lib/adapters/current-user";
import { dataAttachment } from "@/lib/exports/file-names";
import { downloadOwnFiles } from "@/lib/exports/own-files";

/** Everything of whoever asks, in one zip. */
export async function GET(): Promise<Response> {
  const user = await requireUser("/account/download");
  const download = await downloadOwnFiles(user.id);
  if (!download.ok) return tooManyAnswer(download.problem);
  return new Response(download.value, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": dataAttachment(user.username, new Date()),
      "Cache-Control": "private, no-store",
    },
  });
}
