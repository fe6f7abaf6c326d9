import { type Member, withRole } from "@/lib/actor";
import { personAddress } from "@/lib/people/person-address";
import { peoplePolicy } from "@/lib/policy/people";
import { isPublic } from "@/lib/policy/post-status";
import { postPolicy } from "@/lib/policy/posts";
import { postAddress, updateAddress } from "@/lib/posts/slugs/post-address";
import type { FoundThing } from "@/lib/reports/queries";
import { userAddress } from "@/lib/users/user-address";

/** How it stands with a reported thing now, and the ways to where something can be done about it. */
export function ThingNow({ thing, viewer }: { thing: FoundThing; viewer: Member }) {
  return (
    <div className="-mt-4 space-y-2 text-muted">
      {thing.kind === "post" && <PostNow thing={thing} />}
      <PersonNow thing={thing} />
      <Ways thing={thing} viewer={viewer} />
    </div>
  );
}

function PostNow({ thing: { title, post, personName } }: { thing: FoundThing }) {
  return (
    <p className="break-words">
      A post by <bdi>{personName || "a former member"}</bdi>. {!post && "It has been deleted."}
      {post && !isPublic(post.status) && "Readers do not see it any more."}
      {post && isPublic(post.status) && post.title !== title && (
        <>
          Its title is now “<bdi>{post.title}</bdi>”.
        </>
      )}
    </p>
  );
}

function PersonNow({ thing: { kind, person, personName } }: { thing: FoundThing }) {
  const isGone = !person && (kind === "person" || personName !== "");
  const isAsThen = person?.username === personName && !person.suspendedAt;
  if (kind === "post" && (isAsThen || personName === "")) return null;
  return (
    <p className="break-words">
      {kind === "person" && "A person. "}
      {isGone && "The account has been deleted. "}
      {person?.suspendedAt && "The account is suspended. "}
      {person && person.username !== personName && (
        <>
          The name is now <bdi>{person.username}</bdi>.
        </>
      )}
    </p>
  );
}

function Ways({ thing: { post, person }, viewer }: { thing: FoundThing; viewer: Member }) {
  const readable = post && isPublic(post.status) ? post : null;
  const ways = [
    readable && { href: postAddress(readable.slug), words: "Read the post" },
    readable &&
      postPolicy.can(viewer, "unpublish", readable) && {
        href: updateAddress(readable.slug),
        words: "Change it or take it back",
      },
    person &&
      !person.isHidden && {
        href: userAddress(person.username),
        words: "Look at the person’s page",
      },
    person &&
      peoplePolicy.looksAfter(viewer, withRole(person)) && {
        href: personAddress(person.id),
        words: "Manage the person",
      },
  ].filter((way) => way !== false && way !== null && way !== undefined);
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {ways.map(({ href, words }) => (
        <li key={href}>
          <a href={href} className="link">
            {words}
          </a>
        </li>
      ))}
    </ul>
  );
}
