"use client";

import { Byline } from "@/components/byline";
import type { FoundPost } from "@/lib/search/search-posts";
import { SITE_LANGUAGE } from "@/lib/text/language";
import { Pieces } from "./pieces";

/** Posts and pages that were found, each with the place where it was. */
export function FoundList({ posts }: { posts: FoundPost[] }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {posts.map((post) => (
        <li key={post.address} lang={post.language || undefined} className="space-y-3 py-6">
          <h2 dir="auto" className="font-serif text-lg font-semibold break-words">
            <a href={post.address} className="hover:text-accent">
              <Pieces pieces={post.title} />
            </a>
          </h2>
          <p dir="auto" className="break-words">
            <Pieces pieces={post.snippet} />
          </p>
          {post.kind === "post" && <Byline post={post} lang={SITE_LANGUAGE} />}
        </li>
      ))}
    </ol>
  );
}
