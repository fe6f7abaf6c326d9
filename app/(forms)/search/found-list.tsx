"use client";

import { Byline } from "@/components/byline";
import { postAddress } from "@/lib/posts/slugs/post-address";
import type { FoundPost } from "@/lib/search/search-posts";
import { SITE_LANGUAGE } from "@/lib/text/language";
import { Pieces } from "./pieces";

/** Posts that were found, each with the place where it was. */
export function FoundList({ posts }: { posts: FoundPost[] }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {posts.map((post) => (
        <li key={post.slug} lang={post.language || undefined} className="space-y-3 py-6">
          <h2 dir="auto" className="font-serif text-lg font-semibold break-words">
            <a href={postAddress(post.slug)} className="hover:text-accent">
              <Pieces pieces={post.title} />
            </a>
          </h2>
          <p dir="auto" className="break-words">
            <Pieces pieces={post.snippet} />
          </p>
          <Byline post={post} lang={SITE_LANGUAGE} />
        </li>
      ))}
    </ol>
  );
}
