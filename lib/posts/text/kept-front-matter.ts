import { db } from "../../database/db";
import { isMissingReference } from "../../database/errors";

/** Notes that the writer of this post has left the front matter in its text: to be asked once is enough. */
export async function keepFrontMatter(postId: number): Promise<void> {
  try {
    await db().keptFrontMatter.upsert({ where: { postId }, create: { postId }, update: {} });
  } catch (error) {
    if (!isMissingReference(error)) throw error; // deleted meanwhile
  }
}

export async function isFrontMatterKept(postId: number): Promise<boolean> {
  return (await db().keptFrontMatter.count({ where: { postId } })) > 0;
}
