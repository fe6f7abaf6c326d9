"use client";

import { postAddress } from "@/lib/posts/slugs/post-address";
import { SITE_LANGUAGE } from "@/lib/text/language";
import { PostDate } from "./post-date";
import type { ShownInLine } from "./shown-post";

/** What post-lines.tsx shows. */
export function DrawnLines({ posts }: { posts: ShownInLine[] }) {
  return (
    <ul className="max-w-text space-y-5">
      {posts.map(({ slug, title, language, publishedAt, writers }) => (
        <li key={slug} lang={language || undefined}>
          <a
            href={postAddress(slug)}
            dir="auto"
            className="block font-serif text-lg font-semibold break-words hover:text-accent"
          >
            {title}
          </a>
          <p lang={SITE_LANGUAGE} className="text-sm text-muted">
            <PostDate date={publishedAt} /> · <bdi>{writers}</bdi>
          </p>
        </li>
      ))}
    </ul>
  );
}
