import { Section } from "@/components/section";
import { updateAddress } from "@/lib/posts/slugs/post-address";
import type { FoundDraft } from "@/lib/search/search-drafts";
import { Pieces } from "./pieces";

/** What whoever searches has written and not published; nothing where nothing of that is found. */
export function FoundDrafts({ drafts }: { drafts: FoundDraft[] }) {
  if (drafts.length === 0) return null;
  return (
    <Section id="drafts" title="Your drafts">
      <ul className="divide-y divide-line">
        {drafts.map(({ id, slug, language, title, snippet }) => (
          <li key={id} lang={language || undefined} className="space-y-1 py-4 first:pt-0">
            <a
              href={updateAddress(slug)}
              dir="auto"
              className="link font-serif font-semibold break-words"
            >
              <Pieces pieces={title} />
            </a>
            <p dir="auto" className="break-words text-muted">
              <Pieces pieces={snippet} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
