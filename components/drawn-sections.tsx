"use client";

import { postAddress } from "@/lib/posts/slugs/post-address";
import { tagAddress } from "@/lib/tags/tag-address";
import { SITE_LANGUAGE } from "@/lib/text/language";
import { CoverPicture } from "./cover-picture";
import { PostDate } from "./post-date";
import type { ShownInSection } from "./shown-post";

/** A third of the page, or all of a narrow one. */
const SIZES = "(min-width: 64rem) 17rem, (min-width: 40rem) 30vw, calc(100vw - 2.5rem)";

type Section = { slug: string; name: string; posts: ShownInSection[] };

/** What home-sections.tsx shows. */
export function DrawnSections({ sections }: { sections: Section[] }) {
  return sections.map(({ slug, name, posts }) => (
    <section
      key={slug}
      aria-labelledby={`section-${slug}`}
      className="mt-14 border-t border-line pt-8"
    >
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2
          id={`section-${slug}`}
          className="min-w-0 font-serif text-title font-semibold break-words"
        >
          <bdi>{name}</bdi>
        </h2>
        <a href={tagAddress(slug)} lang={SITE_LANGUAGE} className="quiet-link text-accent">
          All posts <span className="sr-only">tagged {name}</span>
        </a>
      </div>
      <ul className="grid gap-x-8 gap-y-10 sm:grid-cols-3">
        {posts.map((post) => (
          <li key={post.slug} lang={post.language || undefined} className="min-w-0">
            {post.cover && (
              <CoverPicture
                cover={post.cover}
                sizes={SIZES}
                className="mb-4 aspect-video w-full object-cover"
              />
            )}
            <h3 dir="auto" className="font-serif text-lg font-semibold break-words">
              <a href={postAddress(post.slug)} className="hover:text-accent">
                {post.title}
              </a>
            </h3>
            {post.subtitle && (
              <p dir="auto" className="mt-1 font-serif break-words text-muted">
                {post.subtitle}
              </p>
            )}
            <p lang={SITE_LANGUAGE} className="mt-2 text-sm text-muted">
              <bdi>{post.writer ?? "A former member"}</bdi> · <PostDate date={post.publishedAt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  ));
}
