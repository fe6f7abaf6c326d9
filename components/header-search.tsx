import { SITE_LANGUAGE } from "@/lib/text/language";

/** Finds posts from every page; where there is little room a link leads to the form. */
export function HeaderSearch() {
  return (
    <search lang={SITE_LANGUAGE} className="hidden text-muted lg:block">
      <form action="/search" className="flex items-center gap-2">
        <input
          type="search"
          name="q"
          aria-label="Search for"
          className="min-h-9 w-32 rounded-field border border-field bg-paper px-2 text-ink"
        />
        <button type="submit" className="quiet-link">
          Search
        </button>
      </form>
    </search>
  );
}
