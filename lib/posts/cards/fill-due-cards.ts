import { MINUTE_MS } from "../../config/durations";
import { chunks } from "../../database/chunks";
import { db } from "../../database/db";
import { PUBLIC_STATUSES } from "../../database/post-status";
import { type FetchOutside, fetchOutside } from "../../http/fetch-outside";
import { countAttempt } from "../../limits/count-attempt";
import { keepPostImage } from "../../media/add-post-image";
import { readSettings } from "../../site/publication";
import { askForCard } from "./ask-for-card";
import { cardSourceOf } from "./card-source";

const PER_RUN = 20;
/** Asked at the same time: one slow host keeps few waiting. */
const AT_ONCE = 4;

/** How long to wait after each time that a host did not answer; then it is asked no more. */
const WAITS_MS = [MINUTE_MS, 10 * MINUTE_MS, 60 * MINUTE_MS, 12 * 60 * MINUTE_MS];

const STATUSES = [...PUBLIC_STATUSES, "scheduled"];

type Run = { now: () => Date; signal?: AbortSignal; ask?: FetchOutside };

/** Whether another site is to be asked what a link leads to, and this site asks. */
export async function hasDueCards(now: Date): Promise<boolean> {
  const card = await db().linkCard.findFirst({ where: dueAt(now), select: { key: true } });
  return card !== null && (await asksForCards());
}

async function asksForCards(): Promise<boolean> {
  return (await readSettings()).form.linkCards === "yes";
}

/** Those of posts alone that others see, or will: what is still being typed may name what nobody meant. */
function dueAt(now: Date) {
  return {
    nextTryAt: { lte: now },
    uses: { some: { post: { status: { in: STATUSES } } } },
  };
}

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
