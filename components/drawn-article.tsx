"use client";

import type { ReactNode } from "react";
import type { ContentsEntry } from "@/lib/posts/rendering/markdown";
import { SITE_LANGUAGE } from "@/lib/text/language";
import { Byline } from "./byline";
import { PostHtml } from "./post-html";
import type { ShownPost } from "./shown-post";
import { TagList } from "./tag-list";

/** What post-article.tsx shows. */
export function DrawnArticle({ post, children }: { post: ShownPost; children?: ReactNode }) {
  return (
    <article lang={post.language || undefined} className="mx-auto max-w-text font-serif text-prose">
      <h1 dir="auto" className="mb-6 text-display font-semibold break-words">
        {post.title || "Untitled"}
      </h1>
      <div
        lang={SITE_LANGUAGE}
        className="mb-10 flex flex-wrap items-center justify-between gap-4 border-b border-line pb-6 font-sans"
      >
        <Byline post={post}> · {post.readingMinutes} min read</Byline>
        {children}
      </div>
      <PostContents entries={post.contents} />
      <PostHtml html={post.html} language={post.language} />
      <TagList tags={post.postTags} />
    </article>
  );
}

const INDENT = ["", "ps-5", "ps-10", "ps-15"];

/** The headings of a long post, to jump to. */
function PostContents({ entries }: { entries: ContentsEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <nav
      aria-labelledby="contents"
      className="mb-10 border-s-2 border-line ps-5 font-sans text-base"
    >
      <h2 id="contents" lang={SITE_LANGUAGE} className="mb-1 text-sm font-semibold text-muted">
        On this page
      </h2>
      <ul dir="auto">
        {entries.map(({ id, text, level }) => (
          <li key={id} className={INDENT[Math.min(level, INDENT.length - 1)]}>
            <a href={`#${id}`} className="quiet-link min-h-8 break-words">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
