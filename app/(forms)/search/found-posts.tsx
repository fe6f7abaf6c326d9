import { FOUND_MAX, type FoundPage } from "@/lib/search/search-posts";
import { countOf } from "@/lib/text/words";
import { FoundList } from "./found-list";

/** How many posts were found, and those of one page. */
export function FoundPosts({ found: { posts, count } }: { found: FoundPage }) {
  if (count === 0) return <p>Nothing found.</p>;
  return (
    <>
      <p className="text-muted">
        {count < FOUND_MAX
          ? countOf(count, "post")
          : `${countOf(FOUND_MAX, "post")} or more: these are among the newest of them.`}
      </p>
      <FoundList posts={posts} />
    </>
  );
}
