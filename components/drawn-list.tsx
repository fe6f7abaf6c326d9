"use client";

import { postAddress } from "@/lib/posts/slugs/post-address";
import { SITE_LANGUAGE } from "@/lib/text/language";
import { Byline } from "./byline";
import { CoverPicture } from "./cover-picture";
import { PostHtml } from "./post-html";
import type { ShownInList } from "./shown-post";
import { Subtitle } from "./subtitle";
import { TagList } from "./tag-list";

/** What post-list.tsx shows; so many of the posts are pinned, the first ones. */
export function DrawnList({ posts, pinned }: { posts: ShownInList[]; pinned: number }) {
  return (
    <div className="h-feed divide-y divide-line">
      {posts.map((post, index) => (
        <article
          key={post.slug}
          lang={post.language || undefined}
          className="h-entry grid items-start gap-x-10 gap-y-4 py-12 first:pt-0 last:pb-0 lg:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <Byline post={post} lang={SITE_LANGUAGE}>
            {index < pinned && " · Pinned"}
          </Byline>
          <div className="max-w-text min-w-0 text-prose font-serif">
            {post.cover && (
              <CoverPicture
                cover={post.cover}
                isFirst={index === 0}
                className="mb-6 aspect-video w-full object-cover"
              />
            )}
            <h2 dir="auto" className="p-name mb-4 text-title font-semibold break-words">
              <a href={postAddress(post.slug)} className="u-url hover:text-accent">
                {post.title}
              </a>
            </h2>
            <Subtitle text={post.subtitle} className="p-summary -mt-2 mb-4" />
            <PostHtml
              html={post.excerptHtml}
              language={post.language}
              className={post.isExcerptCut ? "p-summary" : "e-content"}
            />
            {post.isExcerptCut && (
              <p lang={SITE_LANGUAGE} className="mt-2 font-sans text-base print:hidden">
                <a href={postAddress(post.slug)} className="quiet-link text-accent">
                  Read more{" "}
                  <span className="sr-only">
                    of “<bdi lang={post.language || undefined}>{post.title}</bdi>”
                  </span>
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
