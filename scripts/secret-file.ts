import { randomBytes } from "node:crypto";
import { statSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeDataFile } from "../lib/config/data-files";
import { sqlitePath } from "../lib/config/database-url";
import { dialectOf } from "../lib/config/dialect";
import { OperatorError } from "../lib/config/operator-error";
import type { Settings } from "../lib/config/settings";

const NAME = "secret";

/** As AUTH_SECRET has to be. After a power cut a file can hold zeros. */
const WHOLE = /^[^\p{C}]{32,}$/u;

/** The secret of AUTH_SECRET, else the one kept in the data folder, which is made at the first start. */
export async function siteSecret(settings: Settings): Promise<string> {
  return settings.authSecret ?? (await keptSecret(settings));
}

async function keptSecret(settings: Settings): Promise<string> {
  const path = join(settings.dataDir, NAME);
  const kept = await readFile(path, "utf8").catch(nullIfMissing);
  if (kept === null) return makeSecret(settings);
  const secret = kept.trim();
  if (WHOLE.test(secret)) return secret;
  if (hasDatabase(settings)) {
    throw new OperatorError(
      `The secret in ${path} is not whole, as after a full disk; put back the file of a backup, or set AUTH_SECRET to a new one, which logs everybody out and loses mails that wait.`,
    );
  }
  await rm(path);
  console.log(
    `The secret in ${path} was not whole; as nothing depends on it yet, there is a new one.`,
  );
  return makeSecret(settings);
}

/** Of two that start at once the first makes it. */
async function makeSecret(settings: Settings): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  try {
    await writeDataFile(settings.dataDir, NAME, secret, { isNew: true });
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return keptSecret(settings);
  }
}

/** Whether there may be sessions and mails that need the secret. */
function hasDatabase({ databaseUrl }: Settings): boolean {
  if (dialectOf(databaseUrl) !== "sqlite") return true;
  const found = statSync(sqlitePath(databaseUrl), { throwIfNoEntry: false });
  return found !== undefined && found.size > 0;
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
