import type { Feed } from "@/lib/posts/reading/queries";
import type { Profile } from "@/lib/users/queries";
import { userAddress } from "@/lib/users/user-address";
import { Avatar } from "./avatar";
import { Pagination } from "./pagination";
import { PlainText } from "./plain-text";
import { PostList } from "./post-list";

/** One person's posts. */
export function UserFeed({ profile, feed }: { profile: Profile; feed: Feed }) {
  return (
    <>
      <header className="mb-12 border-b border-line pb-10">
        <div className="flex flex-wrap items-center gap-5">
          <Avatar person={profile} size={96} />
          <h1 className="min-w-0 font-serif text-display font-semibold break-words">
            Posts by <bdi>{profile.username}</bdi> ({feed.count})
          </h1>
        </div>
        {profile.about && (
          <div className="mt-6 max-w-text text-muted">
            <PlainText text={profile.about} />
          </div>
        )}
      </header>
      {feed.count === 0 ? (
        <p className="font-serif text-prose text-muted">
          <bdi>{profile.username}</bdi> has not written anything yet. Come back another day.
        </p>
      ) : (
        <PostList posts={feed.posts} />
      )}
      <Pagination base={userAddress(profile.username)} page={feed.page} last={feed.last} />
    </>
  );
}
