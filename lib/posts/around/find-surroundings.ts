import { cacheTag } from "../../cache/cache-tags";
import { cachedRead } from "../../cache/cached-read";
import { isListed } from "../../policy/post-status";
import { shownPostsCacheTags } from "../reading/cache-tags";
import { listLines, type PostLine } from "../reading/post-lines";
import type { Post } from "../reading/queries";
import { chooseMore, chooseRelated, RELATED_MAX } from "./choose-posts";
import { listAlike } from "./list-alike";
import { type Around, listAround, type Neighbours } from "./list-around";

/** Where a reader can go on from a post. */
export type Surroundings = {
  /** Published before and after it. */
  older: PostLine | null;
  newer: PostLine | null;
  /** Posts that share tags with it, else words of their titles. */
  related: PostLine[];
  /** By its first author. */
  more: PostLine[];
};

const NOTHING: Surroundings = { older: null, newer: null, related: [], more: [] };

/** What stands around a post; nothing for one that no list leads to. */
export async function findSurroundings(post: Post): Promise<Surroundings> {
  if (!isListed(post.status) || post.kind !== "post") return NOTHING;
  return cachedRead(
    `around ${post.id}`,
    () => readSurroundings(post),
    (found) => surroundingsCacheTags(post, found),
  );
}

/** The cache tags of a page that shows these around a post. */
export function surroundingsCacheTags({ id }: { id: number }, found: Surroundings): string[] {
  const { older, newer, related, more } = found;
  const lines = [older, newer, ...related, ...more].filter((line) => line !== null);
  return [
    ...[cacheTag.post(id), cacheTag.around(id), cacheTag.everyAround],
    ...shownPostsCacheTags(lines),
  ];
}

async function readSurroundings(post: Post): Promise<Surroundings> {
  const author = post.author ?? post.coauthors[0];
  const lists: Around[] = [
    { all: true },
    ...(author ? [{ author: author.id }] : []),
    ...post.postTags.map(({ slug }) => ({ tag: slug })),
  ];
  const [all = EMPTY, ...others] = await listAround(post, lists);
  const [by, tags] = author ? [others[0] ?? EMPTY, others.slice(1)] : [EMPTY, others];
  const [older, newer] = [all.older[0]?.id, all.newer[0]?.id];
  const related = await listRelated(post, tags);
  const beside = [older, newer].filter((id) => id !== undefined);
  const more = chooseMore(by, [...beside, ...related]);
  const lines = await listLines([...new Set([...beside, ...related, ...more])]);
  const lineOf = (id: number | undefined) => lines.find((line) => line.id === id) ?? null;
  const linesOf = (ids: number[]) => ids.map(lineOf).filter((line) => line !== null);
  return {
    older: lineOf(older),
    newer: lineOf(newer),
    related: linesOf(related),
    more: linesOf(more),
  };
}

async function listRelated(post: Post, tags: Neighbours[]): Promise<number[]> {
  const tagged = chooseRelated(post, tags);
  if (tagged.length === RELATED_MAX) return tagged;
  return [...new Set([...tagged, ...(await listAlike(post))])].slice(0, RELATED_MAX);
}

const EMPTY: Neighbours = { older: [], newer: [] };
