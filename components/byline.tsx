import type { ReactNode } from "react";
import { shownName } from "@/lib/users/shown-name";
import { userAddress } from "@/lib/users/user-address";
import { Avatar } from "./avatar";
import { PostDate } from "./post-date";
import type { ShownPost } from "./shown-post";

/** Who wrote a post, and when; `children` follow the date. */
export function Byline({
  post: { author, status, publishedAt },
  lang,
  children,
}: {
  post: Pick<ShownPost, "author" | "status" | "publishedAt">;
  /** Where what stands around it is in another. */
  lang?: string;
  children?: ReactNode;
}) {
  return (
    <div lang={lang} className="flex items-center gap-3 text-sm text-muted">
      {author && <Avatar person={author} size={40} />}
      <p className="min-w-0">
        {author ? (
          <a
            href={userAddress(author.username)}
            className="link block truncate text-base font-semibold text-ink"
          >
            <bdi>{shownName(author)}</bdi>
          </a>
        ) : (
          <span className="block text-base font-semibold text-ink">A former member</span>
        )}
        {status === "published" || status === "unlisted" ? (
          <PostDate date={publishedAt} />
        ) : (
          "Not published"
        )}
        {children}
      </p>
    </div>
  );
}
