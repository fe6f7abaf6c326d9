"use client";

import { postAddress } from "@/lib/posts/slugs/post-address";
import { Byline } from "./byline";
import { PostHtml } from "./post-html";
import type { ShownInList } from "./shown-post";
import { TagList } from "./tag-list";

/** What post-list.tsx shows. */
export function DrawnList({ posts }: { posts: ShownInList[] }) {
  return (
    <div className="divide-y divide-line">
      {posts.map((post) => (
        <article
          key={post.slug}
          className="grid items-start gap-x-10 gap-y-4 py-12 first:pt-0 last:pb-0 lg:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <Byline post={post} />
          <div className="max-w-text min-w-0 text-prose font-serif">
            <h2 dir="auto" className="mb-4 text-title font-semibold break-words">
              <a href={postAddress(post.slug)} className="hover:text-accent">
                {post.title}
              </a>
            </h2>
            <PostHtml html={post.excerptHtml} />
            {post.isExcerptCut && (
              <p className="mt-2 font-sans text-base print:hidden">
                <a href={postAddress(post.slug)} className="quiet-link text-accent">
                  Read more <span className="sr-only">of “{post.title}”</span>
                </a>
              </p>
            )}
            <TagList tags={post.postTags} />
          </div>
        </article>
      ))}
    </div>
  );
}
