"use client";

import type { ReactNode } from "react";
import { postAddress } from "@/lib/posts/slugs/post-address";
import { DrawnLines } from "./drawn-lines";
import type { ShownInLine } from "./shown-post";

type Shown = {
  older: ShownInLine | null;
  newer: ShownInLine | null;
  related: ShownInLine[];
  more: ShownInLine[];
  author: string;
};

/** What post-surroundings.tsx shows. */
export function DrawnSurroundings({ older, newer, related, more, author }: Shown) {
  return (
    <div className="mx-auto mt-12 max-w-text space-y-12 text-prose print:hidden">
      {(older || newer) && (
        <nav
          aria-label="Earlier and later posts"
          className="grid gap-x-10 gap-y-6 border-y border-line py-6 sm:grid-cols-2"
        >
          {older && <Beside post={older} label="Earlier" rel="prev" />}
          {newer && (
            <Beside post={newer} label="Later" rel="next" className="sm:col-start-2 sm:text-end" />
          )}
        </nav>
      )}
      <Lines id="related" title="Related posts" posts={related} />
      <Lines
        id="more"
        title={
          <>
            More by <bdi>{author}</bdi>
          </>
        }
        posts={more}
      />
    </div>
  );
}

function Beside({
  post: { slug, title, language },
  label,
  rel,
  className = "",
}: {
  post: ShownInLine;
  label: string;
  rel: "prev" | "next";
  className?: string;
}) {
  return (
    <a href={postAddress(slug)} rel={rel} className={`group block min-w-0 ${className}`}>
      <span className="block text-sm text-muted">{label}</span>
      <span
        lang={language || undefined}
        dir="auto"
        className="block font-serif text-lg font-semibold break-words group-hover:text-accent"
      >
        {title}
      </span>
    </a>
  );
}

function Lines({ id, title, posts }: { id: string; title: ReactNode; posts: ShownInLine[] }) {
  if (posts.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-4 text-sm font-semibold text-muted">
        {title}
      </h2>
      <DrawnLines posts={posts} />
    </section>
  );
}
