import { db } from "../lib/database/db";
import { setPostTags } from "../lib/tags/mutations";
import { parseTags } from "../lib/tags/schema";
import { newName } from "./people";
import type { Written } from "./posts";
import { refresh, type Site } from "./site";

/** A tag that no other test has. */
export function newTag(): string {
  return newName().replace("ada", "tag");
}

/** Gives a post that stands on the site already these tags. */
export async function tagPost(
  site: Site,
  { id }: Pick<Written, "id">,
  tags: string,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const { publishedAt } = await tx.post.update({ where: { id }, data: { tags } });
    await setPostTags(tx, { id, publishedAt }, parseTags(tags));
  });
  await refresh(site);
}
