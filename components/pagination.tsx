import { pageLinks } from "@/lib/lists/page-numbers";

type Pages = {
  /** The first page's address. */
  base: string;
  page: number;
  last: number;
  /** Whether the others are named in the query. */
  inQuery?: boolean;
  /** What else the query says, on every page. */
  query?: Record<string, string>;
};

/** Links to the pages of a list; nothing where there is only one. */
export function Pagination({ base, page, last, inQuery = false, query = {} }: Pages) {
  if (last === 1) return null;
  const addressOf = (number: number) =>
    inQuery ? queryAddress(base, number, query) : pathAddress(base, number);
  return (
    <nav aria-label="Pagination" className="mt-14 border-t border-line pt-6">
      {/* React moves these into the head. */}
      {page > 1 && <link rel="prev" href={addressOf(page - 1)} />}
      {page < last && <link rel="next" href={addressOf(page + 1)} />}
      <ul className="flex flex-wrap items-center justify-center gap-1">
        {pageLinks(page, last).map((number, index) => (
          <li key={number ?? `gap-${index}`}>
            {number === null ? (
              <span className="px-2 text-muted">…</span>
            ) : (
              <a
                href={addressOf(number)}
                aria-current={number === page ? "page" : undefined}
                className="flex size-11 items-center justify-center rounded-field tabular-nums hover:bg-wash aria-[current=page]:bg-accent aria-[current=page]:font-semibold aria-[current=page]:text-on-accent"
              >
                {number}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function queryAddress(base: string, number: number, query: Record<string, string>): string {
  const search = new URLSearchParams(number === 1 ? query : { ...query, page: String(number) });
  return search.size === 0 ? base : `${base}?${search}`;
}

function pathAddress(base: string, number: number): string {
  return number === 1 ? base : `${base === "/" ? "" : base}/page/${number}`;
}
