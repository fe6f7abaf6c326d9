import type { FetchOutside, OutsideAnswer } from "../../http/fetch-outside";
import { log } from "../../log/log";
import { makeCardPicture } from "../../media/card-picture";
import type { PostImage } from "../../media/post-image";
import { readOembed } from "./read-oembed";

/** Much more than such an answer has. */
const ANSWER_MAX_BYTES = 100_000;
const PICTURE_MAX_BYTES = 3_000_000;

/** "none" where the site says that there is nothing; "later" where it did not say anything. */
type Answer = { title: string; author: string; picture: PostImage | null } | "none" | "later";

/** Asks what stands behind an address, and for its picture. Never throws. */
export async function askForCard(endpoint: string, ask: FetchOutside): Promise<Answer> {
  const limits = { accept: "application/json", maxBytes: ANSWER_MAX_BYTES };
  const answer = await attempt(ask, new URL(endpoint), limits);
  if (!answer || answer.status === 429 || answer.status >= 500) return "later";
  const described = answer.status === 200 ? readOembed(answer.body.toString("utf8")) : null;
  if (!described) return "none";
  return { ...described, picture: described.picture && (await pictureAt(described.picture, ask)) };
}

/** Null where there is none that the site can keep: a card has room for its words. */
async function pictureAt(address: URL, ask: FetchOutside): Promise<PostImage | null> {
  const limits = { accept: "image/*", maxBytes: PICTURE_MAX_BYTES };
  const answer = await attempt(ask, address, limits);
  if (answer?.status !== 200) return null;
  const made = await makeCardPicture(answer.body);
  return made.ok ? made.value : null;
}

async function attempt(
  ask: FetchOutside,
  ...asked: Parameters<FetchOutside>
): Promise<OutsideAnswer | null> {
  try {
    return await ask(...asked);
  } catch (error) {
    log.debug({ err: error }, "Another site did not say what a link leads to.");
    return null;
  }
}
