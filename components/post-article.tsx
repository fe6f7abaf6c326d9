import type { ReactNode } from "react";
import type { Post } from "@/lib/posts/reading/queries";
import { DrawnArticle } from "./drawn-article";
import { shownPost } from "./shown-post";

/** A post on its own page, or a page of the site's. `children` is what its reader can do with it. */
export function PostArticle({ post, children }: { post: Post; children?: ReactNode }) {
  return <DrawnArticle post={shownPost(post)}>{children}</DrawnArticle>;
}
