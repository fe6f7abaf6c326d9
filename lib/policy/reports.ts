import { type Actor, isAtLeast } from "../actor";
import type { Prisma } from "../database/db";
import { sitePolicy } from "./site";

/** Whose the reported thing is; null where that account is gone. Of a post also who else has written it. */
type Thing = { personId: string | null; coauthorIds?: string[] };

/**
 * Who sees what is reported, and decides about it: those who moderate, but not about themselves. An owner
 * does, for nobody is above them.
 */
export const reportPolicy = {
  can(actor: Actor, { personId, coauthorIds = [] }: Thing): boolean {
    if (!sitePolicy.can(actor, "moderate")) return false;
    return [personId ?? [], coauthorIds].flat().every((id) => !isKeptFrom(actor, id));
  },

  /** The same as a condition to spread into a query. */
  where(actor: Actor): Prisma.ReportedThingWhereInput {
    if (!sitePolicy.can(actor, "moderate")) return { id: { in: [] } };
    if (actor.kind !== "member" || !isKeptFrom(actor, actor.id)) return {};
    const isAnothers = { OR: [{ personId: null }, { personId: { not: actor.id } }] };
    const writtenByOthers = { coauthors: { none: { userId: actor.id } } };
    return { AND: [isAnothers, { OR: [{ postId: null }, { post: writtenByOthers }] }] };
  },
};

function isKeptFrom(actor: Actor, personId: string): boolean {
  return actor.kind === "member" && actor.id === personId && !isAtLeast(actor.role, "owner");
}
