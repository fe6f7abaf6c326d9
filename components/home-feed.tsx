import type { Feed } from "@/lib/posts/reading/queries";
import { AllTags } from "./all-tags";
import { Pagination } from "./pagination";
import { PostList } from "./post-list";

/** The newest posts; on an empty blog, a welcome that says what to do next. */
export function HomeFeed({ feed, isMember }: { feed: Feed; isMember: boolean }) {
  if (feed.count === 0) return <Welcome isMember={isMember} />;
  return (
    <>
      <h1 className="sr-only">{feed.page === 1 ? "Newest posts" : `Posts, page ${feed.page}`}</h1>
      <PostList posts={feed.posts} />
      <Pagination base="/" page={feed.page} last={feed.last} />
      <AllTags />
    </>
  );
}

function Welcome({ isMember }: { isMember: boolean }) {
  return (
    <div className="max-w-text space-y-6 py-8 font-serif text-prose">
      <h1 className="text-display font-semibold">An empty page, a full carafe.</h1>
      <p>
        This blog is new and nobody has written here yet.{" "}
        {isMember ? "Its first post can be yours." : "Its first writer can be you."}
      </p>
      <a
        href={isMember ? "/post/new" : "/register"}
        className="button bg-accent font-sans text-base text-on-accent"
      >
        {isMember ? "Write the first post" : "Become its first writer"}
      </a>
    </div>
  );
}
