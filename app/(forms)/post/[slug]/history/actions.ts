"use server";

import { requireUser } from "@/lib/adapters/current-user";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { invalidate } from "@/lib/adapters/page-cache";
import { restoreRevision as restore } from "@/lib/posts/revisions/restore-revision";
import { updateAddress } from "@/lib/posts/slugs/post-address";
import { parsePostId } from "@/lib/posts/text/schema";

/** Makes a former text of one's own post its text again. */
export async function restoreRevision(revisionId: number): Promise<void> {
  const author = await requireUser("/");
  const { slug, pages } = await restore(author, parsePostId(revisionId));
  invalidate(...pages);
  await redirectWithFlash(updateAddress(slug), "revision-restored");
}
