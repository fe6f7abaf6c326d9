import { createHash, randomUUID } from "node:crypto";
import { db } from "../database/db";
import { isUniqueConflict } from "../database/errors";

/** What names this site for good, also under another address. */
export async function siteUuid(): Promise<string> {
  const known = await findUuid();
  if (known) return known;
  const uuid = randomUUID();
  try {
    await db().siteIdentity.create({ data: { uuid }, select: { key: true } });
    return uuid;
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    return siteUuid(); // another process was quicker
  }
}

async function findUuid(): Promise<string | undefined> {
  return (await db().siteIdentity.findFirst({ select: { uuid: true } }))?.uuid;
}

/** What names something of the site, the same each time: a UUID of version 5 (RFC 9562), as an address. */
export function uuidWithin(siteUuid: string, name: string): string {
  const namespace = Buffer.from(siteUuid.replaceAll("-", ""), "hex");
  const bytes = createHash("sha1").update(namespace).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x50;
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}
