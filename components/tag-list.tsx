import type { PostTags } from "@/lib/posts/reading/queries";
import { tagAddress } from "@/lib/tags/tag-address";

/** The tags of a post; nothing where it has none. */
export function TagList({ tags }: { tags: PostTags }) {
  if (tags.length === 0) return null;
  return (
    <ul aria-label="Tags" className="mt-4 flex flex-wrap gap-x-5 font-sans text-base">
      {tags.map(({ slug, name }) => (
        <li key={slug} className="min-w-0">
          <a href={tagAddress(slug)} className="quiet-link max-w-full text-muted">
            <span aria-hidden="true">#</span>
            <bdi className="p-category min-w-0 break-words">{name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
