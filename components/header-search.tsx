import { SITE_LANGUAGE } from "@/lib/text/language";

/** Finds posts from every page: by a form where there is room for it (`isForm`, wide screens), else by a link to one. */
export function HeaderSearch({ isForm }: { isForm: boolean }) {
  return (
    <search lang={SITE_LANGUAGE} className="text-muted lg:me-auto">
      <a href="/search" className={`quiet-link ${isForm ? "lg:hidden" : ""}`}>
        Search
      </a>
      {isForm && (
        <form action="/search" className="hidden items-center gap-2 lg:flex">
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
      )}
    </search>
  );
}
