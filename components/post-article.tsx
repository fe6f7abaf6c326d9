import type { ReactNode } from "react";
import type { Post } from "@/lib/posts/reading/queries";
import { Byline } from "./byline";
import { PostContents } from "./post-contents";
import { PostHtml } from "./post-html";
import { TagList } from "./tag-list";

/** A post on its own page. `children` is what its author can do with it. */
export function PostArticle({ post, children }: { post: Post; children?: ReactNode }) {
  return (
    <article className="mx-auto max-w-text font-serif text-prose">
      <h1 dir="auto" className="mb-6 text-display font-semibold break-words">
        {post.title || "Untitled"}
      </h1>
      <div className="mb-10 flex flex-wrap items-center justify-between gap-4 border-b border-line pb-6 font-sans">
        <Byline post={post}> · {post.readingMinutes} min read</Byline>
        {children}
      </div>
      <PostContents entries={post.contents} />
      <PostHtml html={post.html} />
      <TagList tags={post.postTags} />
    </article>
  );
}
