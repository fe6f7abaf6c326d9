"use server";

import { orRefuse } from "@/app/answers";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { requireSender } from "@/lib/adapters/form-sender";
import { invalidate } from "@/lib/adapters/page-cache";
import { deletePost } from "@/lib/posts/publishing/delete-post";
import { parsePostId } from "@/lib/posts/slugs/post-address";
import { PAGES_ADDRESS } from "../addresses";

/** Deletes a page of the site's own. */
export async function deletePage(id: number, form: FormData): Promise<void> {
  const member = await requireSender(form, PAGES_ADDRESS);
  invalidate(...(await orRefuse(await deletePost(member, parsePostId(id)), PAGES_ADDRESS)));
  await redirectWithFlash(PAGES_ADDRESS, "page-deleted");
}
