import { Moment } from "@/components/moment";
import type { PostStatus } from "@/lib/database/post-status";
import { postAddress } from "@/lib/posts/slugs/post-address";

type Post = {
  slug: string;
  status: PostStatus;
  publishedAt: Date;
  timeZone: string;
  updatedAt: Date;
};

/** Who sees a post, and where it can be looked at as it stands. */
export function StatusNote({ post, isOwn }: { post: Post; isOwn: boolean }) {
  const { slug, status, publishedAt, timeZone, updatedAt } = post;
  const address = postAddress(slug);
  return (
    <p className="-mt-4 flex flex-wrap gap-x-5 gap-y-1 text-muted">
      <span>
        {status === "draft" && (
          <>
            Only you see it. Saved <Moment date={updatedAt} />.
          </>
        )}
        {status === "scheduled" && (
          <>
            It appears on <Moment date={publishedAt} timeZone={timeZone} />. Until then only{" "}
            {isOwn ? "you and the editors" : "its author and the editors"} see it.
          </>
        )}
        {status === "published" && "Everybody sees it."}
        {status === "unlisted" && "Everybody who has its link sees it. No list shows it."}
      </span>
      <a href={address} className="link">
        Look at it
      </a>
      <a href={`${address}/history`} className="link">
        History
      </a>
    </p>
  );
}
