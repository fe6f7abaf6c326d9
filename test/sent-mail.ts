import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import PostalMime from "postal-mime";
import type { Site } from "./site";

/** `links` are the addresses that the HTML leads to, in its order. */
export type SentMail = { subject: string; text: string; html: string; links: string[] };

/** The newest mail to an address in a site's outbox. Waits until there is one. */
export async function lastMailTo(site: Pick<Site, "settings">, address: string): Promise<SentMail> {
  let mail: SentMail | undefined;
  await expect
    .poll(
      async () => {
        mail = (await mailsTo(site, address)).at(-1);
        return mail;
      },
      { message: `a mail to ${address}` },
    )
    .toBeDefined();
  return mail as SentMail;
}

/** All mails to an address in a site's outbox, oldest first. */
export async function mailsTo(
  { settings }: Pick<Site, "settings">,
  address: string,
): Promise<SentMail[]> {
  const outbox = join(settings.DATA_DIR, "outbox");
  if (!existsSync(outbox)) return [];
  const files = readdirSync(outbox).sort(); // their names begin with the time
  const mails = await Promise.all(
    files.map((file) => PostalMime.parse(readFileSync(join(outbox, file)))),
  );
  return mails
    .filter(({ to, html }) => html && to?.some((each) => isSame(each.address, address)))
    .map(({ subject = "", text = "", html = "" }) => ({
      subject,
      text,
      html,
      links: [...html.matchAll(/href="([^"]+)"/g)].map(([, url = ""]) =>
        url.replaceAll("&amp;", "&"),
      ),
    }));
}

function isSame(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
