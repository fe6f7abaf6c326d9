import type { Metadata } from "next";
import { feedLinks } from "@/app/feed-links";
import { type CardImage, siteCardImage } from "@/lib/cards/card";
import { absoluteAddress } from "@/lib/site/absolute-address";
import { type Publication, publication } from "@/lib/site/publication";
import { shorten } from "@/lib/text/shorten";

/** As much as search engines show of it. */
const DESCRIPTION_MAX = 160;

type OpenGraph = NonNullable<Metadata["openGraph"]>;
type Article = Partial<Extract<OpenGraph, { type: "article" }>>;

type Page = {
  /** Its own address. */
  path: string;
  /** Empty for the home page, which is called like the site. */
  title?: string;
  description: string;
  /** The list whose feeds can be followed there, if it shows one besides that of all posts. */
  list?: { address: string; title: string };
  /** Where it stood first, if that was elsewhere. */
  canonical?: string;
  /** Empty where it is the site's. */
  language?: string;
  /** The site's, where it has none of its own. */
  card?: CardImage;
  article?: Article;
};

/** What a public page says of itself to search engines, feed readers, and other places that show its link. */
export async function pageTags(page: Page): Promise<Metadata> {
  const site = await publication();
  const { title, path, canonical, list } = page;
  const description = shorten(page.description.replace(/\s+/g, " "), DESCRIPTION_MAX);
  return {
    ...(title ? { title } : {}),
    description,
    alternates: { canonical: canonical || absoluteAddress(path), types: await feedLinks(list) },
    ...previewTags(site, { ...page, description }),
  };
}

/** Of a later page of a list what its first says, with the number; `number` is none or "1" for the first. */
export function numbered(page: Page & { title: string }, number = "1"): Page {
  if (number === "1") return page;
  const { path, title } = page;
  return { ...page, path: `${path}/page/${number}`, title: `${title}, page ${number}` };
}

/** What other places show of a link to a page, or of one that says nothing of itself. */
export function previewTags(
  site: Publication,
  { path, title, description, language, card, article }: Partial<Page> = {},
): Pick<Metadata, "openGraph" | "twitter"> {
  const shared = {
    title: title || (path && site.name),
    description,
    url: path && absoluteAddress(path),
    siteName: site.name,
    locale: (language || site.language).replaceAll("-", "_"),
    images: [card ?? siteCardImage(site)],
  };
  return {
    openGraph: article
      ? { ...shared, ...article, type: "article" }
      : { ...shared, type: "website" },
    twitter: { card: "summary_large_image" },
  };
}

/** Search engines and previews read a member's page as visitors do, and each tag costs time at every request. */
export const NO_PREVIEW: Metadata = { openGraph: null, twitter: null };

/** What a member's page says of that. */
export function forMembers<Props>(
  metadata: (props: Props) => Promise<Metadata>,
): (props: Props) => Promise<Metadata> {
  return async (props) => {
    const { title, alternates } = await metadata(props);
    return {
      ...NO_PREVIEW,
      ...(title && { title }),
      ...(alternates?.types && { alternates: { types: alternates.types } }),
    };
  };
}
