import { notFound } from "next/navigation";
import { isUniqueConflict } from "../database/errors";
import { db } from "../db";
import { forbid } from "../forbid";
import { postAddress } from "./post-address";
import { listTakenSlugs } from "./queries";
import type { PostInput } from "./schema";
import { firstFree, slugCandidates } from "./slug";

type Author = { id: string };

/** Publishes a post under a free address made from its title. */
export async function addPost(
  author: Author,
  input: PostInput,
): Promise<{ id: number; slug: string }> {
  try {
    return await createPost(author, input);
  } catch (error) {
    // Somebody else took the address, or an import the number, between the look and the write.
    if (isUniqueConflict(error)) return createPost(author, input);
    throw error;
  }
}

async function createPost(author: Author, input: PostInput) {
  const candidates = slugCandidates(input.title);
  const slug = firstFree(candidates, await listTakenSlugs(candidates));
  return db().post.create({
    data: { ...input, slug, authorId: author.id },
    select: { id: true, slug: true },
  });
}

/** Changes the text of one's own post; its address stays, so that links to it do. */
export async function updatePost(
  author: Author,
  id: number,
  input: PostInput,
): Promise<{ slug: string }> {
  const [post] = await db().post.updateManyAndReturn({
    where: { id, authorId: author.id },
    data: input,
    select: { slug: true },
  });
  return post ?? refuse(id);
}

/** Removes one's own post for good. */
export async function deletePost(author: Author, id: number): Promise<void> {
  const { count } = await db().post.deleteMany({ where: { id, authorId: author.id } });
  if (count === 0) await refuse(id);
}

/** Says why a change met no row: somebody else's post is forbidden, an unknown one not found. */
async function refuse(id: number): Promise<never> {
  const post = await db().post.findUnique({ where: { id }, select: { slug: true } });
  return post ? forbid(`${postAddress(post.slug)}/update`) : notFound();
}
