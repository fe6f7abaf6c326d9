import { notFound } from "next/navigation";
import { isUniqueConflict } from "../database/errors";
import { db } from "../db";
import { forbid } from "../forbid";
import { type Rendered, renderPost } from "./markdown";
import { postAddress } from "./post-address";
import { listTakenSlugs } from "./queries";
import type { PostInput } from "./schema";
import { firstFree, slugCandidates } from "./slug";

type Author = { id: string };

/**
 * Publishes a post, in Markdown, under a free address made from its title. Null if its text is too
 * complicated to show.
 */
export async function addPost(
  author: Author,
  input: PostInput,
): Promise<{ id: number; slug: string } | null> {
  const rendered = await renderPost("markdown", input.content);
  if (!rendered) return null;
  const post = { ...input, ...rendered, format: "markdown" };
  try {
    return await createPost(author, post);
  } catch (error) {
    // Somebody else took the address, or an import the number, between the look and the write.
    if (isUniqueConflict(error)) return createPost(author, post);
    throw error;
  }
}

async function createPost(author: Author, input: PostInput & Rendered & { format: string }) {
  const candidates = slugCandidates(input.title);
  const slug = firstFree(candidates, await listTakenSlugs(candidates));
  return db().post.create({
    data: { ...input, slug, authorId: author.id },
    select: { id: true, slug: true },
  });
}

/**
 * Changes the text of one's own post; its address stays, so that links to it do, and so does its
 * format. Null if the text is too complicated to show.
 */
export async function updatePost(
  author: Author,
  id: number,
  input: PostInput,
): Promise<{ slug: string } | null> {
  const own = { id, authorId: author.id };
  const found = await db().post.findFirst({ where: own, select: { format: true } });
  if (!found) return refuse(id);
  const rendered = await renderPost(found.format, input.content);
  if (!rendered) return null;
  const [post] = await db().post.updateManyAndReturn({
    where: own,
    data: { ...input, ...rendered },
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
