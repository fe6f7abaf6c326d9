"use server";

import { orRefuse } from "@/app/answers";
import { requireUser } from "@/lib/adapters/current-user";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { invalidate } from "@/lib/adapters/page-cache";
import { restoreRevision as restore } from "@/lib/posts/revisions/restore-revision";
import { parsePostId, updateAddress } from "@/lib/posts/slugs/post-address";

/** Makes a former text of one's own post its text again. */
export async function restoreRevision(revisionId: number): Promise<void> {
  const author = await requireUser("/");
  const { slug, cacheTags } = await orRefuse(await restore(author, parsePostId(revisionId)));
  invalidate(...cacheTags);
  await redirectWithFlash(updateAddress(slug), "revision-restored");
}
