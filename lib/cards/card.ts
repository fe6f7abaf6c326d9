import { createHash } from "node:crypto";
import { type DescribedImage, parseImageMarkdown } from "../media/alt-text";
import { isListed } from "../policy/post-status";
import { writersOf } from "../posts/authors/writers-of";
import type { Post } from "../posts/reading/queries";
import { absoluteAddress } from "../site/absolute-address";
import type { AbsoluteImage } from "../site/absolute-image";
import type { Publication, SiteImage } from "../site/publication";
import { shownName } from "../users/shown-name";

/** Raised when a card comes to look otherwise, so that its address changes too. */
const DRAWER_VERSION = 1;

/** What other places show of a page, in pixels. */
export const CARD = { width: 1200, height: 630 };

/** A smaller cover would be a blur. */
const COVER_WIDTH_MIN = 600;

/** The accent of app/globals.css, where the publication has chosen none. */
const ACCENT = "#8a1c3f";

/** Everything that a card is drawn from. */
export type Card = {
  title: string;
  /** Who has written it; of the site what it is. */
  byline: string;
  /** Empty where the title says it. */
  siteName: string;
  language: string;
  accent: string;
  logo: SiteImage | null;
  cover: DescribedImage | null;
};

/** A card as pages name it. */
export type CardImage = AbsoluteImage & { type: "image/jpeg" | "image/png" };

/** The card of a post, or of a page of the site's own. */
export function postCard(post: Post, site: Publication): Card {
  const cover = parseImageMarkdown(post.cover);
  return {
    ...siteMarks(site),
    title: post.title,
    byline: writersOf(post).map(shownName).join(", "),
    siteName: site.name,
    language: post.language || site.language,
    cover: cover && cover.width >= COVER_WIDTH_MIN ? cover : null,
  };
}

/** The card of whatever has none of its own. */
export function siteCard(site: Publication): Card {
  return {
    ...siteMarks(site),
    title: site.name,
    byline: site.tagline || site.description,
    siteName: "",
    language: site.language,
    cover: null,
  };
}

function siteMarks({ accent, logo }: Publication): Pick<Card, "accent" | "logo"> {
  return { accent: accent?.light ?? ACCENT, logo };
}

/** The name of a card's file: another one as soon as it is drawn from anything else. */
export function cardFile(card: Card): string {
  const drawnFrom = JSON.stringify([DRAWER_VERSION, card]);
  const hash = createHash("sha256").update(drawnFrom).digest("hex").slice(0, 32);
  return `${hash}.${card.cover ? "jpg" : "png"}`;
}

/** What shows a post elsewhere, as its page names it. */
export function postCardImage(post: Post, site: Publication): CardImage {
  // Its number leads to what is listed alone.
  const name = isListed(post.status) ? post.id : post.slug;
  const subject = post.kind === "page" ? `page-${post.slug}` : `post-${name}`;
  return imageOf(subject, postCard(post, site));
}

/** The same of the site. */
export function siteCardImage(site: Publication): CardImage {
  return imageOf("site", siteCard(site));
}

function imageOf(subject: string, card: Card): CardImage {
  return {
    url: absoluteAddress(`/pictures/cards/${subject}/${cardFile(card)}`),
    ...CARD,
    alt: card.cover?.alt || card.title,
    type: card.cover ? "image/jpeg" : "image/png",
  };
}
