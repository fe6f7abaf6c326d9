import type { ListedTag } from "@/lib/tags/queries";
import { tagAddress } from "@/lib/tags/tag-address";
import { countOf } from "@/lib/text/count-of";

/** All tags, each with the number of its posts. */
export function TagIndex({ tags }: { tags: ListedTag[] }) {
  return (
    <>
      <h1 className="mb-8 font-serif text-display font-semibold">Tags</h1>
      {tags.length === 0 ? (
        <p className="font-serif text-prose text-muted">No post has a tag yet.</p>
      ) : (
        <ul className="columns-[14rem] gap-10">
          {tags.map(({ slug, name, count }) => (
            <li key={slug} className="break-inside-avoid">
              <a href={tagAddress(slug)} className="quiet-link max-w-full gap-2">
                <bdi className="min-w-0 break-words">{name}</bdi>{" "}
                <span className="shrink-0 text-sm text-muted">{countOf(count, "post")}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
