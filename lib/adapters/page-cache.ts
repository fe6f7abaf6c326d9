import { revalidatePath, revalidateTag, unstable_cache, updateTag } from "next/cache";
import { cacheTag } from "../cache/cache-tags";

/**
 * Marks the page that is being prerendered as showing these things.
 * Without `cacheComponents`, a cached function is the only thing that may carry tags (Next 16.4).
 */
export async function tagCachedPage(...tags: string[]): Promise<void> {
  const unique = [...new Set(tags)];
  await unstable_cache(async () => null, unique, { tags: unique })();
}

/** In an action: every visitor sees the new state of these things from the next request on. */
export function invalidate(...tags: string[]): void {
  if (tags.includes(cacheTag.everything)) revalidatePath("/", "layout"); // pages do not carry that tag
  for (const tag of tags) updateTag(tag);
}

/** The same in a route handler. */
export function invalidateFromRoute(...tags: string[]): void {
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
}

/** In an action: every page shows something else of the publication from the next request on, whatever else it shows. */
export function invalidatePublication(...tags: string[]): void {
  revalidatePath("/", "layout");
  invalidate(...tags);
}

/** In a route handler: everything prepared is made anew, whatever it shows. */
export function invalidateEverything(): void {
  revalidatePath("/", "layout");
  invalidateFromRoute(cacheTag.everything);
}
