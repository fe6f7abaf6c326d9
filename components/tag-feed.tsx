import type { TagFeed as Tagged } from "@/lib/tags/queries";
import { tagAddress } from "@/lib/tags/tag-address";
import { AllTags } from "./all-tags";
import { Pagination } from "./pagination";
import { PostList } from "./post-list";

/** The posts with one tag. */
export function TagFeed({ tagged: { tag, feed } }: { tagged: Tagged }) {
  return (
    <>
      <h1 className="mb-12 border-b border-line pb-10 font-serif text-display font-semibold break-words">
        Posts tagged <bdi>{tag.name}</bdi> ({feed.count})
      </h1>
      <PostList posts={feed.posts} />
      <Pagination base={tagAddress(tag.slug)} page={feed.page} last={feed.last} />
      <AllTags />
    </>
  );
}
