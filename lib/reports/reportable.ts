import { NOBODY } from "../actor";
import { db } from "../database/db";
import { postPolicy } from "../policy/posts";
import { parsePostId, postAddress } from "../posts/slugs/post-address";
import { findProfile } from "../users/profile";
import { userAddress } from "../users/user-address";

/** What the address of a report's form names: "post" and a number, or "user" and a name. */
export type About = { kind: string; name: string };

/** A post or a person as visitors see them now. */
export type Reportable = {
  kind: "post" | "person";
  postId: number | null;
  personId: string | null;
  title: string;
  personName: string;
  address: string;
};

/** What is to be reported, if visitors see it: nobody learns here what else there is. */
export async function findReportable({ kind, name }: About): Promise<Reportable | null> {
  if (kind === "post") return findPost(parsePostId(Number(name)));
  return kind === "user" ? findPerson(name) : null;
}

async function findPost(postId: number): Promise<Reportable | null> {
  const post = await db().post.findFirst({
    where: { id: postId, ...postPolicy.where(NOBODY, "see") },
    select: { slug: true, title: true, authorId: true, author: { select: { username: true } } },
  });
  if (!post) return null;
  const { slug, title, authorId: personId, author } = post;
  const personName = author?.username ?? "";
  return { kind: "post", postId, personId, title, personName, address: postAddress(slug) };
}

/** By a former name too: they may be renamed while somebody reports them. */
async function findPerson(name: string): Promise<Reportable | null> {
  const found = await findProfile(name);
  const person = found && "movedTo" in found ? await findProfile(found.movedTo) : found;
  if (!person || "movedTo" in person) return null;
  const { id: personId, username: personName } = person;
  const address = userAddress(personName);
  return { kind: "person", postId: null, personId, title: "", personName, address };
}
