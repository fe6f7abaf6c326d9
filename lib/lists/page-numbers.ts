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
