/** Whether a form was sent from a page of this site, whatever stands between it and its readers. */
import { LRUCache } from "lru-cache";
import { log } from "../lib/log/log";
import type { Request } from "./handler";

/** Of each site that forms were refused from the log tells once; of so many it is known. */
const KNOWN_MAX = 100;

export type IsOwnForm = (request: Request) => boolean;

/**
 * A browser names the page's origin with each form. That is SITE_URL; where no proxy stands before the
 * site, it may also be the host that the browser asked, under which an operator may know it too.
 */
export function ownForms(siteUrl: string, trustedProxies: number): IsOwnForm {
  const site = new URL(siteUrl);
  const known = new LRUCache<string, true>({ max: KNOWN_MAX });

  return ({ headers: { origin, host } }) => {
    if (origin === undefined) return true;
    const sender = URL.canParse(origin) ? new URL(origin) : null;
    if (sender?.origin === site.origin) return true;
    const asked = `${site.protocol}//${host}`;
    const isAsked = URL.canParse(asked) && new URL(asked).origin === sender?.origin;
    if (trustedProxies === 0 && isAsked) return true;
    if (sender && !known.has(sender.origin)) {
      known.set(sender.origin, true);
      log.warn(
        `A form from a page of ${sender.origin} was refused, because SITE_URL is ${site.origin}. If readers reach this site at ${sender.origin}, set SITE_URL to that.`,
      );
    }
    return false;
  };
}

/**
 * Next compares origin and host once more, by headers that a proxy may have changed. Those of a form
 * that has passed agree.
 */
export function agreeOnHost({ headers }: Request): void {
  delete headers["x-forwarded-host"];
  if (headers.origin !== undefined) headers.host = new URL(headers.origin).host;
}
