/** A place in the page navigation; null stands for a gap. */
export type PageLink = number | null;

/** Pages with a link from page `current` of `last`: the first, the last, one before and two after. */
export function pageLinks(current: number, last: number): PageLink[] {
  const near = [-1, 0, 1, 2].map((distance) => current + distance);
  const linked = [...new Set([1, ...near.filter((number) => number > 1 && number < last), last])];
  return linked.flatMap((number, index) => {
    const before = linked[index - 1] ?? 0;
    return number > before + 1 ? [null, number] : [number];
  });
}

/** The page number that an address names: 1, 2, 3…; null for anything else. */
export function parsePageNumber(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** How many pages `count` things fill; an empty list still has its first page. */
export function lastPage(count: number, perPage: number): number {
  return Math.max(1, Math.ceil(count / perPage));
}

/** Which things of a list are asked for. */
export type Window = { skip: number; take: number };

/** What of each of several lists, of `counts` things, stands on page `page` when one follows the other. */
export function windowsOn<Counts extends number[]>(
  counts: [...Counts],
  page: number,
  perPage: number,
): { [Index in keyof Counts]: Window } {
  let before = 0;
  const windows = counts.map((count) => {
    const first = Math.max(0, (page - 1) * perPage - before);
    const end = Math.max(0, Math.min(count, page * perPage - before));
    before += count;
    return { skip: first, take: Math.max(0, end - first) };
  });
  return windows as { [Index in keyof Counts]: Window };
}
