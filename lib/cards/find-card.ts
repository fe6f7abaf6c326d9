import { LRUCache } from "lru-cache";
import { NOBODY } from "../actor";
import { findPage, findPost } from "../posts/reading/queries";
import { type Full, NOT_FOUND, type NotFound, ok, type Result, refused } from "../result";
import { publication } from "../site/publication";
import { type Card, cardFile, postCard, siteCard } from "./card";
import { drawCard } from "./draw-card";
import { twoAtATime } from "./two-at-a-time";

type Bytes = Uint8Array<ArrayBuffer>;

/** Of what was drawn last: some hundreds. Whoever shows a card keeps it for good, and so asks once. */
const MAX_BYTES = 8 * 1024 * 1024;

const drawn = new LRUCache<string, Bytes>({
  maxSize: MAX_BYTES,
  sizeCalculation: ({ byteLength }) => byteLength,
});
const beingDrawn = new Map<string, Promise<Result<Bytes, Full>>>();

/**
 * The card of `site`, `post-<number>`, of one that is not listed `post-<slug>`, or `page-<slug>`, drawn if it has to be;
 * not found unless it is named as what is to be seen there now.
 */
export async function findCard(
  subject: string,
  file: string,
): Promise<Result<Bytes, NotFound | Full>> {
  const card = await cardOf(subject);
  if (!card || cardFile(card) !== file) return refused(NOT_FOUND);
  const known = drawn.get(file);
  return known ? ok(known) : drawOnce(file, card);
}

async function cardOf(subject: string): Promise<Card | null> {
  const site = await publication();
  if (subject === "site") return siteCard(site);
  const [, kind, name = ""] = /^(post|page)-(.+)$/.exec(subject) ?? [];
  if (!kind) return null;
  const post = await (kind === "post" ? findPost : findPage)(name, NOBODY);
  return post && postCard(post, site);
}

/** Two who ask for the same at once wait for the same. */
function drawOnce(file: string, card: Card): Promise<Result<Bytes, Full>> {
  const waitedFor = beingDrawn.get(file);
  if (waitedFor) return waitedFor;
  const drawing = twoAtATime(() => drawCard(card)).finally(() => beingDrawn.delete(file));
  beingDrawn.set(file, drawing);
  return drawing.then((made) => {
    if (made.ok) drawn.set(file, made.value);
    return made;
  });
}
