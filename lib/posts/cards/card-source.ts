/** A film or a message elsewhere of which a card can be made. */
export type CardSource = {
  /** The address that stands for all that lead to it, and is asked about. */
  key: string;
  /** What its site is called. */
  site: string;
  /** Where that site says what it is (oembed.com). */
  endpoint: string;
};

type Known = { pattern: RegExp; site?: string; page: string; endpoint: string };

/** `$1` and what follows are the parts that an address names. Nothing else of it is looked at. */
const KNOWN: Known[] = [
  {
    pattern:
      /^https?:\/\/(?:(?:www\.|m\.|music\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#\s]*&)?v=|shorts\/|live\/|embed\/)|youtu\.be\/)([\w-]{11})(?![\w-])/i,
    site: "YouTube",
    page: "https://www.youtube.com/watch?v=$1",
    endpoint: "https://www.youtube.com/oembed",
  },
  {
    // What is unlisted has a second part, by which alone it is found.
    pattern:
      /^https?:\/\/(?:(?:www\.)?vimeo\.com\/(?:channels\/[\w-]+\/)?|player\.vimeo\.com\/video\/)(\d{1,12}(?:\/[0-9a-f]{6,20})?)(?![\w/-])/i,
    site: "Vimeo",
    page: "https://vimeo.com/$1",
    endpoint: "https://vimeo.com/api/oembed.json",
  },
  {
    pattern: /^https:\/\/bsky\.app\/profile\/([\w.:-]{3,253})\/post\/([a-z\d]{5,20})(?![\w-])/i,
    site: "Bluesky",
    page: "https://bsky.app/profile/$1/post/$2",
    endpoint: "https://embed.bsky.app/oembed",
  },
  {
    // Of whatever host: that of a message has no other mark.
    pattern: /^https:\/\/([a-z\d.-]{3,200})\/@([\w.]{1,60}(?:@[a-z\d.-]{3,200})?)\/(\d{1,20})\/?$/i,
    page: "https://$1/@$2/$3",
    endpoint: "https://$1/api/oembed",
  },
];

/** Where to learn what an address leads to; null if no card is made of it. */
export function cardSourceOf(address: string): CardSource | null {
  for (const { pattern, site, page, endpoint } of KNOWN) {
    const [whole] = pattern.exec(address) ?? [];
    if (!whole) continue;
    const filledIn = (form: string) => whole.replace(pattern, form);
    const key = filledIn(page);
    if (!URL.canParse(key)) continue; // such as 192.168.1.300
    const asked = new URLSearchParams({ url: key, format: "json" });
    return { key, site: site ?? new URL(key).host, endpoint: `${filledIn(endpoint)}?${asked}` };
  }
  return null;
}
