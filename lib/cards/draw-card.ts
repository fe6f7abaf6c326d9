import sharp, { type OverlayOptions, type Sharp } from "sharp";
import { findImage } from "../media/find-image";
import type { SiteImage } from "../site/publication";
import { CARD, type Card } from "./card";
import { drawText, isRightToLeft } from "./draw-text";

/** Of the light page (app/globals.css). */
const [PAPER, INK, MUTED] = ["#fdfdfb", "#1f1a1c", "#695f63"];

const MARGIN = 80;
const COLUMN = CARD.width - 2 * MARGIN;
const BAR_HEIGHT = 16;
const HEADER_MIDDLE = 100;
const LOGO = { width: 360, height: 72 };
const LOGO_GAP = 24;
const TITLE = { middle: 322, height: 310, sizes: [88, 76, 64, 54, 46] };
const BYLINE_MIDDLE = 548;
const SMALL = 34;
const LINE_HEIGHT = 1.5;

const QUALITY = 82;

type Drawn = { data: Buffer; width: number; height: number };

/** A card: the cover, cropped to what draws the eye, as JPEG; else, or where it is gone, title and names. */
export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const cover = card.cover && (await findImage(card.cover.hash, card.cover.width));
  const picture = cover ? cropped(cover) : await inWords(card);
  const file = card.cover
    ? picture.jpeg({ quality: QUALITY, progressive: true })
    : picture.png({ palette: true });
  return new Uint8Array(await file.toBuffer());
}

function cropped(cover: Uint8Array): Sharp {
  return sharp(cover)
    .flatten({ background: PAPER })
    .resize({ ...CARD, fit: "cover", position: sharp.strategy.attention });
}

async function inWords(card: Card): Promise<Sharp> {
  const bar = { ...CARD, height: BAR_HEIGHT, channels: 3, background: card.accent } as const;
  const paper = { ...CARD, channels: 3, background: PAPER } as const;
  return sharp({ create: paper }).composite([
    { input: { create: bar }, top: 0, left: 0 },
    ...(await drawHeader(card)),
    ...(await drawTitle(card)),
    ...(await drawByline(card)),
  ]);
}

/** The logo, and beside it the name of the site. */
async function drawHeader({ logo, siteName, language, accent }: Card): Promise<OverlayOptions[]> {
  const mark = logo && (await drawLogo(logo));
  const left = MARGIN + (mark ? mark.width + LOGO_GAP : 0);
  const name = await drawLine(siteName, CARD.width - MARGIN - left, { color: accent, language });
  return [...at(mark, MARGIN, HEADER_MIDDLE), ...at(name, left, HEADER_MIDDLE)];
}

async function drawLogo({ hash, width }: SiteImage): Promise<Drawn | null> {
  const bytes = await findImage(hash, width);
  if (!bytes) return null;
  const logo = sharp(bytes).resize({ ...LOGO, fit: "inside" });
  const { data, info } = await logo.png().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function drawTitle({ title, language }: Card): Promise<OverlayOptions[]> {
  const { sizes, middle, height } = TITLE;
  const drawn = await drawText(title, { width: COLUMN, height, sizes, color: INK, language });
  return inColumn(drawn, title, middle);
}

async function drawByline({ byline, language }: Card): Promise<OverlayOptions[]> {
  const drawn = await drawLine(byline, COLUMN, { color: MUTED, language });
  return inColumn(drawn, byline, BYLINE_MIDDLE);
}

function drawLine(text: string, width: number, look: { color: string; language: string }) {
  return drawText(text, { ...look, width, height: SMALL * LINE_HEIGHT, sizes: [SMALL] });
}

/** Where a text of its script begins. */
function inColumn(drawn: Drawn | null, text: string, middle: number): OverlayOptions[] {
  const end = CARD.width - MARGIN - (drawn?.width ?? 0);
  return at(drawn, isRightToLeft(text) ? end : MARGIN, middle);
}

function at(drawn: Drawn | null, left: number, middle: number): OverlayOptions[] {
  if (!drawn) return [];
  return [{ input: drawn.data, left, top: Math.round(middle - drawn.height / 2) }];
}
