import { createTransport } from "nodemailer";
import { writeDataFile } from "../../config/data-files";
import { settings } from "../../config/settings";
import { printable } from "../../text/words";
import type { Message } from "../messages/layout";
import { mimeOf } from "./mime";

const NAME_MAX = 120;

/** Writes a mail to a file that mail programs open, for a site without a mail service. */
export async function writeMailFile(message: Message, key: string): Promise<void> {
  const { dataDir, siteUrl } = settings();
  const from = {
    name: message.siteName,
    address: `no-reply@${new URL(siteUrl).hostname}`,
  };
  const mime = { ...mimeOf(message, "", key), from };
  const eml = await createTransport({ streamTransport: true, buffer: true }).sendMail(mime);
  // A second mail to one person within a millisecond fails here and is tried again.
  const name = `outbox/${fileName(message.to, new Date())}`;
  await writeDataFile(dataDir, name, eml.message, { isNew: true });
  console.log(`Mail to ${printable(message.to)}: ${message.subject}`);
}

/** `<time>-<to>.eml`, of characters that every file system takes, and sorted by time. */
export function fileName(to: string, time: Date): string {
  const moment = time.toISOString().replaceAll(":", "-");
  return `${moment}-${to.replace(/[^\w@.+-]/g, "_").slice(0, NAME_MAX)}.eml`;
}
