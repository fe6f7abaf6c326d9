import { HandBackNote } from "@/components/hand-back-note";
import { Moment } from "@/components/moment";
import { Section } from "@/components/section";
import type { PostStatus } from "@/lib/policy/post-status";
import type { HandBack } from "@/lib/posts/drafts/own-drafts";
import { updateAddress } from "@/lib/posts/slugs/post-address";

type Listed = {
  id: number;
  slug: string;
  title: string;
  status: PostStatus | "edit";
  updatedAt: Date;
  publishedAt?: Date;
  timeZone?: string;
  handedInAt: Date | null;
  handBack: HandBack | null;
  shareNonce?: string | null;
};

/** Posts that wait for their author, or for their moment; nothing where there are none. */
export function DraftList({ name, posts }: { name: string; posts: Listed[] }) {
  if (posts.length === 0) return null;
  return (
    <Section id={name.toLowerCase().replaceAll(" ", "-")} title={name}>
      <ul className="divide-y divide-line">
        {posts.map((post) => (
          <li key={post.id} className="space-y-1 py-4 first:pt-0">
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
            {post.handBack && <HandBackNote handBack={post.handBack} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function When({ post }: { post: Listed }) {
  const { status, updatedAt, publishedAt, timeZone, handedInAt } = post;
  if (status === "scheduled" && publishedAt) {
    return (
      <>
        Appears <Moment date={publishedAt} timeZone={timeZone} />
      </>
    );
  }
  return (
    <>
      {handedInAt && (
        <>
          Handed in <Moment date={handedInAt} /> ·{" "}
        </>
      )}
      Saved <Moment date={updatedAt} />
    </>
  );
}
