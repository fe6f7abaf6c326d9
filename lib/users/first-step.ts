import type { Prisma } from "../database/db";
import type { Problem, Result } from "../result";

/** What is done in a transaction before what it is about; nothing is done if it refuses. */
export type FirstStep<Refused extends Problem> = (
  database: Prisma.TransactionClient,
) => Promise<Result<void, Refused>>;
