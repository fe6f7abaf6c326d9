import { revalidatePath, revalidateTag, unstable_cache, updateTag } from "next/cache";
import { cacheTag } from "../cache/cache-tags";

/** Next leaves out what is more (16.4). */
const TAGS_AT_ONCE = 100;

/**
 * Marks the page that is being prerendered as showing these things.
 * Without `cacheComponents`, a cached function is the only thing that may carry tags (Next 16.4).
 */
export async function tagCachedPage(...tags: string[]): Promise<void> {
  const unique = [...new Set(tags)];
  for (let begin = 0; begin < unique.length; begin += TAGS_AT_ONCE) {
    const some = unique.slice(begin, begin + TAGS_AT_ONCE);
    await unstable_cache(async () => null, some, { tags: some })();
  }
}

/** What pages show without carrying its tag. */
const ON_EVERY_PAGE = new Set<string>([cacheTag.everything, cacheTag.publication]);

/** What changes with whatever has an address: posts, people, tags. */
function withImplied(tags: string[]): string[] {
  const isOfAddresses = tags.some((tag) => /^(?:posts?|tags|user-address)(?::|$)/.test(tag));
  return isOfAddresses ? [...tags, cacheTag.addresses] : tags;
}

/** In an action: every visitor sees the new state of these things from the next request on. */
export function invalidate(...tags: string[]): void {
  if (tags.some((tag) => ON_EVERY_PAGE.has(tag))) revalidatePath("/", "layout");
  for (const tag of withImplied(tags)) updateTag(tag);
}

/** The same in a route handler. */
export function invalidateFromRoute(...tags: string[]): void {
  if (tags.some((tag) => ON_EVERY_PAGE.has(tag))) revalidatePath("/", "layout");
  for (const tag of withImplied(tags)) revalidateTag(tag, { expire: 0 });
}

/** In a route handler: everything prepared is made anew, whatever it shows. */
export function invalidateEverything(): void {
  invalidateFromRoute(cacheTag.everything);
}
