import { settings } from "../../config/settings";
import { siteNow } from "../../database/clock";
import { fetchOutside, type OutsideAnswer } from "../../http/fetch-outside";
import { log } from "../../log/log";
import {
  forgetFeedChanges,
  forgetOldFeedChanges,
  listFeedChanges,
  listFeedsOf,
} from "./feed-changes";

/** Sends a form to an address outside of the site. */
export type SendOutside = (address: URL, form: URLSearchParams) => Promise<OutsideAnswer>;

const TOO_MANY = 429;

type Options = { now?: () => Date; signal?: AbortSignal; send?: SendOutside };

/**
 * Tells the hub which feeds show something new, until there is nothing left to tell. Throws where it does not answer:
 * what it was not told of stays, for a day.
 */
export async function tellHubOfChanges({
  now = siteNow,
  signal,
  send = (address, form) => fetchOutside(address, { form }),
}: Options = {}): Promise<void> {
  const { websubHub } = settings();
  if (!websubHub) return;
  const hub = new URL(websubHub);
  await forgetOldFeedChanges(now());
  for (;;) {
    const changes = await listFeedChanges(now());
    if (changes.length === 0) return;
    for (const feed of await listFeedsOf(changes)) {
      if (signal?.aborted) return;
      await tell(hub, feed, send);
    }
    await forgetFeedChanges(changes);
  }
}

/** https://www.w3.org/TR/websub leaves open how; this is what hubs take since PubSubHubbub, by either name. */
async function tell(hub: URL, feed: string, send: SendOutside): Promise<void> {
  const form = new URLSearchParams({ "hub.mode": "publish", "hub.url": feed, "hub.topic": feed });
  const { status } = await send(hub, form);
  if (status < 300) return;
  if (status >= 500 || status === TOO_MANY) throw new Error(`The hub answered with ${status}`);
  log.warn(`The hub ${hub.origin} refuses to hear of ${feed}: it answered with ${status}.`);
}
