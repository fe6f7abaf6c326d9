import { Section } from "@/components/section";
import type { FoundOwn as Found } from "@/lib/search/search-own";
import { Pieces } from "./pieces";

/** What whoever searches has written and no list leads to; nothing where nothing of that is found. */
export function FoundOwn({ own }: { own: Found[] }) {
  if (own.length === 0) return null;
  const hasUnlisted = own.some(({ isUnlisted }) => isUnlisted);
  return (
    <Section id="yours" title={hasUnlisted ? "Your drafts and unlisted posts" : "Your drafts"}>
      <ul className="divide-y divide-line">
        {own.map(({ id, address, language, title, snippet }) => (
          <li key={id} lang={language || undefined} className="space-y-1 py-4 first:pt-0">
            <a href={address} dir="auto" className="link font-serif font-semibold break-words">
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
