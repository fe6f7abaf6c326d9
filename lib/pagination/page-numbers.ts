/** A place in the page navigation; null stands for a gap. */
export type PageLink = number | null;

/** Pages with a link from page `current` of `last`: the first, the last, one before and two after. */
export function pageLinks(current: number, last: number): PageLink[] {
  const links: PageLink[] = [];
  for (let number = 1; number <= last; number++) {
    const near = number >= current - 1 && number <= current + 2;
    if (number === 1 || number === last || near) links.push(number);
    else if (links.at(-1) !== null) links.push(null);
  }
  return links;
}

/** The page number that an address names: 1, 2, 3…; null for anything else. */
export function parsePageNumber(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** How many pages `count` things fill; an empty list still has its first page. */
export function lastPage(count: number, perPage: number): number {
  return Math.max(1, Math.ceil(count / perPage));
}
