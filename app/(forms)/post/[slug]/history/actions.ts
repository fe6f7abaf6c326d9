"use server";

import { orRefuse } from "@/app/answers";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { requireSender } from "@/lib/adapters/form-sender";
import { invalidate } from "@/lib/adapters/page-cache";
import { restoreRevision as restore } from "@/lib/posts/revisions/restore-revision";
import { formAddress, parsePostId } from "@/lib/posts/slugs/post-address";

/** Makes a former text of a post or page its text again. */
export async function restoreRevision(revisionId: number, form: FormData): Promise<void> {
  const author = await requireSender(form, "/");
  const restored = await restore(author, parsePostId(revisionId));
  const saved = await orRefuse(restored, "/");
  invalidate(...saved.cacheTags);
  await redirectWithFlash(formAddress(saved), "revision-restored");
}
