import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { Moment } from "@/components/moment";
import { requireRight } from "@/lib/adapters/current-user";
import { listHandedIn, type Waiting } from "@/lib/posts/reviewing/handed-in";
import { reviewAddress } from "@/lib/posts/slugs/post-address";

export const metadata = { title: "Handed in" };

export default async function HandedInPage() {
  await requireRight("review", "/drafts/handed-in");
  const waiting = await listHandedIn();
  return (
    <MemberFrame>
      <FormPage wide title="Handed in">
        <p className="-mt-4 text-muted">
          What waits for an editor to publish it or hand it back, the oldest first.
        </p>
        {waiting.length === 0 && <p>Nothing waits for an editor.</p>}
        {waiting.length > 0 && (
          <ul className="divide-y divide-line border-y border-line">
            {waiting.map((post) => (
              <WaitingPost key={post.id} post={post} />
            ))}
          </ul>
        )}
      </FormPage>
    </MemberFrame>
  );
}

function WaitingPost({ post }: { post: Waiting }) {
  const { slug, title, author, handedInAt, hasChanged, isPublished } = post;
  return (
    <li className="py-4">
      <a
        href={reviewAddress(slug)}
        className="link font-serif text-lg font-semibold break-words"
        dir="auto"
      >
        <bdi>{title || "Untitled"}</bdi>
      </a>
      <p className="text-sm break-words text-muted">
        <bdi>{author?.username ?? "A former member"}</bdi> · <Moment date={handedInAt} />
        {isPublished && " · changes of a published post"}
        {hasChanged && " · changed since"}
      </p>
    </li>
  );
}
