import { db } from "../../database/db";
import { isFound } from "../reading/of-these";
import { likeness, titleWordsOf } from "./title-words";

/**
 * How far from a post others are compared with it, in numbers of posts. Unlike places in a list these never move: what
 * comes or goes changes what is shown with the posts that have words of its title, and with no other.
 */
const REACH = 100;

/** Of the posts that were begun around this one, those that share words of their titles with it, the most alike first. */
export async function listAlike(post: { id: number; title: string }): Promise<number[]> {
  // Not by "kind" and "status" in the statement: SQLite would go by their index, through all posts.
  const near = await db().post.findMany({
    where: { id: { gte: post.id - REACH, lte: post.id + REACH } },
    select: { id: true, title: true, kind: true, status: true },
  });
  const others = near.filter((each) => each.id !== post.id && isFound(each));
  const [own, ...words] = await titleWordsOf([post, ...others].map(({ title }) => title));
  if (!own) return [];
  return others
    .map(({ id }, index) => ({ id, score: likeness(own, words[index] ?? new Set()) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score || Math.abs(a.id - post.id) - Math.abs(b.id - post.id) || b.id - a.id,
    )
    .map(({ id }) => id);
}
