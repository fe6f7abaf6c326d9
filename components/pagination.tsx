import { pageLinks } from "@/lib/lists/page-numbers";

type Pages = {
  /** The first page's address. */
  base: string;
  page: number;
  last: number;
  /** Whether the others are named in the query. */
  inQuery?: boolean;
};

/** Links to the pages of a list; nothing where there is only one. */
export function Pagination({ base, page, last, inQuery = false }: Pages) {
  if (last === 1) return null;
  return (
    <nav aria-label="Pagination" className="mt-14 border-t border-line pt-6">
      <ul className="flex flex-wrap items-center justify-center gap-1">
        {pageLinks(page, last).map((number, index) => (
          <li key={number ?? `gap-${index}`}>
            {number === null ? (
              <span className="px-2 text-muted">…</span>
            ) : (
              <a
                href={addressOf(base, number, inQuery)}
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

function addressOf(base: string, number: number, inQuery: boolean): string {
  if (number === 1) return base;
  if (inQuery) return `${base}?page=${number}`;
  return `${base === "/" ? "" : base}/page/${number}`;
}
