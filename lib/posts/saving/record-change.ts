import type { Actor } from "../../actor";
import type { Act } from "../../audit/acts";
import { recordAct } from "../../audit/record-act";
import type { Prisma } from "../../database/db";

type Changed = { id: number; title: string; authorId: string | null };

/** Writes down what somebody does with a post that is not theirs; what the site does by itself, it need not tell. */
export async function recordChange(
  database: Prisma.TransactionClient,
  actor: Actor,
  act: Act,
  { id, title, authorId }: Changed,
): Promise<void> {
  if (actor.kind !== "member" || actor.id === authorId) return;
  const author = await database.user.findUnique({
    where: { id: authorId ?? "" },
    select: { username: true },
  });
  const subject = { id: String(id), name: title };
  await recordAct(actor, act, subject, `by ${author?.username ?? "a former member"}`, database);
}
