"use client";

import type { ReactNode } from "react";
import { isPublic } from "@/lib/policy/post-status";
import type { ContentsEntry } from "@/lib/posts/rendering/markdown";
import { postAddress } from "@/lib/posts/slugs/post-address";
import { reportPostAddress } from "@/lib/reports/report-address";
import { SITE_LANGUAGE } from "@/lib/text/language";
import { Byline } from "./byline";
import { CoverFigure } from "./cover-picture";
import { PostHtml } from "./post-html";
import { ReportLink } from "./report-link";
import type { ShownPost } from "./shown-post";
import { Subtitle } from "./subtitle";
import { TagList } from "./tag-list";

/** What post-article.tsx shows. */
export function DrawnArticle({ post, children }: { post: ShownPost; children?: ReactNode }) {
  const hasReaders = isPublic(post.status);
  return (
    <article
      lang={post.language || undefined}
      className={`${post.kind === "post" ? "h-entry " : ""}mx-auto max-w-text font-serif text-prose`}
    >
      <header className="mb-6 space-y-3">
        <h1 dir="auto" className="p-name text-display font-semibold break-words">
          {post.title || "Untitled"}
        </h1>
        <Subtitle text={post.subtitle} className="p-summary" />
      </header>
      <ArticleHead post={post}>{children}</ArticleHead>
      {post.cover && <CoverFigure cover={post.cover} caption={post.coverCaption} />}
      <FirstPublished address={post.canonical} />
      <PostContents entries={post.contents} />
      <PostHtml html={post.html} language={post.language} className="e-content" />
      <TagList tags={post.postTags} />
      {post.kind === "post" && hasReaders && (
        <ReportLink href={reportPostAddress(post.id)} what="this post" />
      )}
    </article>
  );
}

/** Where a text stood before, for those who would rather read it there. */
function FirstPublished({ address }: { address: string }) {
  if (!address) return null;
  return (
    <p lang={SITE_LANGUAGE} className="-mt-4 mb-10 font-sans text-base text-muted">
      First published at{" "}
      <a href={address} className="link break-words">
        {new URL(address).host}
      </a>
    </p>
  );
}

/** Whose post it is, and when it was written; a page of the site's is nobody's. */
function ArticleHead({ post, children }: { post: ShownPost; children?: ReactNode }) {
  if (post.kind === "page") {
    return (
      <div lang={SITE_LANGUAGE} className="mb-6 font-sans">
        {post.status !== "published" && <p className="text-sm text-muted">Not published</p>}
        {children}
      </div>
    );
  }
  return (
    <div
      lang={SITE_LANGUAGE}
      className="mb-10 flex flex-wrap items-center justify-between gap-4 border-b border-line pb-6 font-sans"
    >
      <Byline post={post}> · {post.readingMinutes} min read</Byline>
      <data className="u-url" value={postAddress(post.slug)} />
      <data className="dt-updated" value={post.changedAt.toISOString()} />
      {post.summary && <data className="p-summary" value={post.summary} />}
      {children}
    </div>
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
