import type { ReactNode } from "react";
import { Moment } from "@/components/moment";
import type { PostKind } from "@/lib/policy/post-kind";
import type { PostStatus } from "@/lib/policy/post-status";
import { addressOf, historyAddress } from "@/lib/posts/slugs/post-address";

type Post = {
  id: number;
  kind: PostKind;
  slug: string;
  status: PostStatus;
  publishedAt: Date;
  timeZone: string;
  updatedAt: Date;
  handedInAt: Date | null;
};

/** Who sees a post or page, and where it can be looked at as it stands. `children` are other ways on. */
export function StatusNote({
  post,
  isOwn = false,
  children,
}: {
  post: Post;
  isOwn?: boolean;
  children?: ReactNode;
}) {
  const { kind, status, publishedAt, timeZone, updatedAt, handedInAt } = post;
  const whoSees = `${isOwn ? "you and the editors" : "its author and the editors"} see it`;
  return (
    <p className="-mt-4 flex flex-wrap gap-x-5 gap-y-1 text-muted">
      <span>
        {status === "draft" && (
          <>
            {kind === "page" ? "Only the editors see it." : "Only you see it."} Saved{" "}
            <Moment date={updatedAt} />.
          </>
        )}
        {status === "handed-in" && (
          <>
            Only {whoSees}. Handed in <Moment date={handedInAt ?? updatedAt} />.
          </>
        )}
        {status === "scheduled" && (
          <>
            It appears on <Moment date={publishedAt} timeZone={timeZone} />. Until then only{" "}
            {whoSees}.
          </>
        )}
        {status === "published" && "Everybody sees it."}
        {status === "unlisted" && "Everybody who has its link sees it. No list shows it."}
      </span>
      <a href={addressOf(post)} className="link">
        Look at it
      </a>
      <a href={historyAddress(post)} className="link">
        History
      </a>
      {children}
    </p>
  );
}
