import { Moment } from "@/components/moment";
import { Section } from "@/components/section";
import type { PostStatus } from "@/lib/database/post-status";
import { updateAddress } from "@/lib/posts/slugs/post-address";

type Listed = {
  id: number;
  slug: string;
  title: string;
  status: PostStatus | "edit";
  updatedAt: Date;
  publishedAt?: Date;
  timeZone?: string;
  shareNonce?: string | null;
};

/** Posts that wait for their author, or for their moment; nothing where there are none. */
export function DraftList({ name, posts }: { name: string; posts: Listed[] }) {
  if (posts.length === 0) return null;
  return (
    <Section id={name.toLowerCase().replaceAll(" ", "-")} title={name}>
      <ul className="divide-y divide-line">
        {posts.map((post) => (
          <li key={post.id} className="py-4 first:pt-0">
            <a
              href={updateAddress(post.slug)}
              className="link font-serif text-lg font-semibold break-words"
              dir="auto"
            >
              <bdi>{post.title || "Untitled"}</bdi>
            </a>
            <p className="text-sm text-muted">
              <When post={post} />
              {post.shareNonce && " · shared by a secret link"}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function When({ post: { status, updatedAt, publishedAt, timeZone } }: { post: Listed }) {
  return status === "scheduled" && publishedAt ? (
    <>
      Appears <Moment date={publishedAt} timeZone={timeZone} />
    </>
  ) : (
    <>
      Saved <Moment date={updatedAt} />
    </>
  );
}
