import { HOUR_MS, MINUTE_MS } from "../../config/durations";
import { chunks } from "../../database/chunks";
import { db } from "../../database/db";
import { type FetchOutside, fetchOutside } from "../../http/fetch-outside";
import { countAttempt } from "../../limits/count-attempt";
import { keepPostImage } from "../../media/add-post-image";
import { askForCard } from "./ask-for-card";
import { cardSourceOf } from "./card-source";
import { asksForCards, dueAt } from "./due-cards";

const PER_RUN = 20;
/** Asked at the same time: one slow host keeps few waiting. */
const AT_ONCE = 4;

/** How long to wait after each time that a host did not answer; then it is asked no more. */
const WAITS_MS = [MINUTE_MS, 10 * MINUTE_MS, HOUR_MS, 12 * HOUR_MS];

type Run = { now: () => Date; signal?: AbortSignal; ask?: FetchOutside };

/** Asks other sites what links lead to, and keeps what they say. */
export async function fillDueCards({ now, signal, ask = fetchOutside }: Run): Promise<void> {
  if (!(await asksForCards())) return;
  const due = await db().linkCard.findMany({
    where: dueAt(now()),
    select: {
      key: true,
      attempts: true,
      uses: { select: { post: { select: { savedById: true } } }, take: 1 },
    },
    orderBy: { nextTryAt: "asc" },
    take: PER_RUN,
  });
  const cards = due.map(({ uses, ...card }) => ({
    ...card,
    savedById: uses[0]?.post.savedById ?? null,
  }));
  for (const some of chunks(cards, AT_ONCE)) {
    if (signal?.aborted) return;
    await Promise.all(some.map((card) => fill(card, now(), ask)));
  }
}

type Due = { key: string; attempts: number; savedById: string | null };

async function fill(card: Due, now: Date, ask: FetchOutside): Promise<void> {
  const { key, attempts } = card;
  const counted = await countAttempt("cards-by-user", card.savedById);
  if (!counted.ok) return wait(key, now, counted.problem.waitSeconds * 1_000);
  // Before anything is asked: a picture that ends the process is not asked for again and again.
  const waitMs = WAITS_MS[attempts];
  await db().linkCard.update({ where: { key }, data: { attempts: attempts + 1 } });
  await wait(key, now, waitMs);
  const source = cardSourceOf(key);
  const answer = source ? await askForCard(source.endpoint, ask) : "none";
  if (answer === "later") return;
  if (answer === "none") return wait(key, now, undefined);
  const { title, author, picture } = answer;
  if (picture) {
    await keepPostImage(picture);
    await db().postImage.updateMany({ where: { hash: picture.hash }, data: { unusedSince: null } });
  }
  await db().linkCard.update({
    where: { key },
    data: { title, author, pictureHash: picture?.hash ?? null, nextTryAt: null },
    select: { key: true },
  });
}

/** Without a time it is asked no more. */
async function wait(key: string, now: Date, ms: number | undefined): Promise<void> {
  const nextTryAt = ms === undefined ? null : new Date(now.getTime() + ms);
  await db().linkCard.update({ where: { key }, data: { nextTryAt }, select: { key: true } });
}
