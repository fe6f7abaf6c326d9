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

/** Whether something failed because another program has kept a SQLite database for itself for too long. */
export function isDatabaseBusy(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const { driverAdapterError } = (error.meta ?? {}) as {
    driverAdapterError?: { cause?: DriverError };
  };
  return driverAdapterError?.cause?.originalCode?.startsWith("SQLITE_BUSY") ?? false;
}
