import { SITE_LANGUAGE } from "@/lib/text/language";

/** Finds posts from every page: by a link to a form, and where there is room by a form as well (`isForm`, wide screens). */
export function HeaderSearch({ isForm }: { isForm: boolean }) {
  return (
    <search lang={SITE_LANGUAGE} className="flex items-center gap-2 text-muted lg:me-auto">
      <a href="/search" className="quiet-link">
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
          <button type="submit" aria-label="Search" className="quiet-link px-1.5">
            <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5">
              <path
                d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.8 11.3L20 20"
                className="fill-none stroke-current stroke-2"
                strokeLinecap="round"
              />
            </svg>
          </button>
        </form>
      )}
    </search>
  );
}
