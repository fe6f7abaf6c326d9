"use server";

import { refreshPages } from "@/lib/cache/page-tags";
import { redirectWithFlash } from "@/lib/flash/flash";
import { updateAddress } from "@/lib/posts/post-address";
import { restoreRevision as restore } from "@/lib/posts/restore-revision";
import { parsePostId } from "@/lib/posts/schema";
import { requireUser } from "@/lib/sessions/current-user";

/** Makes a former text of one's own post its text again. */
export async function restoreRevision(revisionId: number): Promise<void> {
  const author = await requireUser("/");
  const { slug, pages } = await restore(author, parsePostId(revisionId));
  refreshPages(...pages);
  await redirectWithFlash(updateAddress(slug), "revision-restored");
}
