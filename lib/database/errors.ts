import { Prisma } from "./db";

/** Whether a write failed because a unique value is taken (Prisma error P2002). */
export function isUniqueConflict(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/** Whether a write failed because what it refers to has been deleted (Prisma error P2003). */
export function isMissingReference(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003";
}
