"use server";

import { pageTag, refreshPages } from "@/lib/cache/page-tags";
import { redirectWithFlash } from "@/lib/flash/flash";
import type { FormState } from "@/lib/forms/form-state";
import { keepUntilLoggedIn } from "@/lib/forms/keep-until-logged-in";
import { parseForm } from "@/lib/forms/parse-form";
import * as posts from "@/lib/posts/mutations";
import { postAddress } from "@/lib/posts/post-address";
import { newPostTags } from "@/lib/posts/post-tags";
import { parsePostId, postSchema } from "@/lib/posts/schema";
import { tooComplicated } from "@/lib/posts/too-complicated";
import { currentUser } from "@/lib/sessions/current-user";

/** Publishes a new post. */
export async function createPost(_: FormState, form: FormData): Promise<FormState> {
  const author = await currentUser();
  if (!author) return keepUntilLoggedIn(postSchema, form);
  const input = parseForm(postSchema, form);
  if (!input.ok) return input.state;
  const post = await posts.addPost(author, input.data);
  if (!post) return tooComplicated(input.values);
  refreshPages(...newPostTags(author.id, post));
  return redirectWithFlash(postAddress(post.slug), "post-created");
}

/** Changes one's own post. */
export async function updatePost(postId: number, _: FormState, form: FormData): Promise<FormState> {
  const author = await currentUser();
  if (!author) return keepUntilLoggedIn(postSchema, form);
  const input = parseForm(postSchema, form);
  if (!input.ok) return input.state;
  const id = parsePostId(postId);
  const post = await posts.updatePost(author, id, input.data);
  if (!post) return tooComplicated(input.values);
  refreshPages(pageTag.post(id));
  return redirectWithFlash(postAddress(post.slug), "post-updated");
}
