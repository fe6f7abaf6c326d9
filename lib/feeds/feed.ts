/** A page of a feed, whatever its format. Texts are as XML can hold them, addresses absolute. */
export type Feed = {
  /** The same for good. */
  id: string;
  title: string;
  description: string;
  language: string;
  siteName: string;
  siteAddress: string;
  /** Of the page that shows the same posts. */
  listAddress: string;
  icon: string | null;
  updated: Date;
  /** Whom to ask for news of it; null for nobody but the site. */
  hub: string | null;
  /** Of the page `number` of this feed. */
  addressOf: (number: number) => string;
  number: number;
  last: number;
  entries: FeedEntry[];
};

export type FeedEntry = {
  id: string;
  address: string;
  title: string;
  summary: string;
  html: string;
  language: string;
  published: Date;
  updated: Date;
  /** Null for a former member. */
  authors: { name: string; address: string; picture: string | null }[];
  tags: string[];
  cover: { url: string; width: number; height: number; alt: string } | null;
};

/** The other pages of a feed by what they are to this one (RFC 5005). */
export function otherPages({ number, last, addressOf }: Feed): { rel: string; href: string }[] {
  if (last === 1) return [];
  return [
    { rel: "first", href: addressOf(1) },
    ...(number > 1 ? [{ rel: "previous", href: addressOf(number - 1) }] : []),
    ...(number < last ? [{ rel: "next", href: addressOf(number + 1) }] : []),
    { rel: "last", href: addressOf(last) },
  ];
}
