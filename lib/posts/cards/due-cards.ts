import { db } from "../../database/db";
import { PUBLIC_STATUSES } from "../../policy/post-status";
import { readStoredSettings } from "../../site/publication";

const STATUSES = [...PUBLIC_STATUSES, "scheduled"];

/** Whether another site is to be asked what a link leads to, and this site asks. */
export async function hasDueCards(now: Date): Promise<boolean> {
  const card = await db().linkCard.findFirst({ where: dueAt(now), select: { key: true } });
  return card !== null && (await asksForCards());
}

/** Whether the settings want cards. */
export async function asksForCards(): Promise<boolean> {
  return (await readStoredSettings()).form.linkCards === "yes";
}

/** Those of posts alone that others see, or will: what is still being typed may name what nobody meant. */
export function dueAt(now: Date) {
  return {
    nextTryAt: { lte: now },
    uses: { some: { post: { status: { in: STATUSES } } } },
  };
}
