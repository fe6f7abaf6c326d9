import type { Post } from "@/lib/posts/queries";
import { userAddress } from "@/lib/users/user-address";
import { Avatar } from "./avatar";
import { PostDate } from "./post-date";
import { SiteLink } from "./site-link";

/** Who wrote a post, and when. */
export function Byline({ post }: { post: Post }) {
  return (
    <div className="flex items-center gap-3 text-sm text-muted">
      <Avatar person={post.author} size={40} />
      <p className="min-w-0">
        <SiteLink
          href={userAddress(post.author.username)}
          className="link block truncate text-base font-semibold text-ink"
        >
          <bdi>{post.author.username}</bdi>
        </SiteLink>
        <PostDate date={post.publishedAt} />
      </p>
    </div>
  );
}
