import type { Error as DriverError } from "@prisma/driver-adapter-utils";
import { Prisma } from "./db";

/** Whether a write failed because a unique value is taken (Prisma error P2002). */
export function isUniqueConflict(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/** Whether a write failed because what it refers to has been deleted (Prisma error P2003). */
export function isMissingReference(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003";
}

/** Codes of SQLite's and PostgreSQL's own: the disk is full or fails, or nothing may be written. */
const CANNOT_WRITE = /^(?:SQLITE_(?:FULL|IOERR|READONLY)|53100$|58030$|25006$)/;

/**
 * Why a database that can still be read took no change: another program has kept a SQLite database for itself for too
 * long, or it cannot write at all. Null if something else failed.
 */
export function whyUnwritable(error: unknown): "busy" | "cannot-write" | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const { driverAdapterError } = (error.meta ?? {}) as {
    driverAdapterError?: { cause?: DriverError };
  };
  const code = driverAdapterError?.cause?.originalCode ?? "";
  if (code.startsWith("SQLITE_BUSY")) return "busy";
  return CANNOT_WRITE.test(code) ? "cannot-write" : null;
}
