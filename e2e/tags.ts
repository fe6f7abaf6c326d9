import { db } from "../lib/database/db";
import { setPostTags } from "../lib/tags/mutations";
import { refresh, type Site } from "../scripts/tests/site";
import { newName, type Written } from "./people";

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
    await setPostTags(tx, { id, publishedAt }, tags);
  });
  await refresh(site);
}
