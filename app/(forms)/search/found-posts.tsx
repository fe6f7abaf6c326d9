import { FOUND_MAX, type Order } from "@/lib/search/list-found";
import type { FoundPage } from "@/lib/search/search-posts";
import { countOf } from "@/lib/text/words";
import { FoundList } from "./found-list";

/** Which are shown where more are found than are looked at. */
const SHOWN: Record<Order, string> = {
  best: "The best are those with the words in their titles, then among the newest.",
  newest: "These are the newest of them.",
};

/** How many posts and pages were found, and some of them. */
export function FoundPosts({ found, order }: { found: FoundPage; order: Order }) {
  const { posts, count } = found;
  if (count === 0) return <p>Nothing found.</p>;
  return (
    <>
      <p className="text-muted">
        {count < FOUND_MAX
          ? countOf(count, "result")
          : `${countOf(FOUND_MAX, "result")} or more. ${SHOWN[order]}`}
      </p>
      <FoundList posts={posts} />
    </>
  );
}
