import { Prisma, selectRows } from "../database/db";
import { searchDialect } from "./dialect";

/** Comes after every letter, in the order of code points. */
const AFTER_ALL = "\u{10FFFF}";

/** Notes words that posts have, so that they are found by their beginnings. */
export async function noteWords(database: Prisma.TransactionClient, words: Set<string>) {
  // In one order always: two who note the same new words would wait for each other.
  const json = JSON.stringify([...words].sort());
  await database.$executeRaw`
    INSERT INTO "SearchWord" ("word") ${searchDialect().textsOf(json)} ON CONFLICT DO NOTHING`;
}

export async function forgetWords(database: Prisma.TransactionClient) {
  await database.$executeRaw`DELETE FROM "SearchWord"`;
}

/** Words of posts that begin so, the shortest first. */
export async function listWordsFrom(beginning: string, max: number): Promise<string[]> {
  const rows = await selectRows<{ word: string }>(Prisma.sql`
    SELECT "word" FROM "SearchWord" WHERE "word" >= ${beginning} AND "word" < ${beginning + AFTER_ALL}
    ORDER BY LENGTH("word"), "word" LIMIT ${max}`);
  return rows.map(({ word }) => word);
}
