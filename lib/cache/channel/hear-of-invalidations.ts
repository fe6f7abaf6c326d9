import { gauge } from "../../metrics/measure";
import { onInvalidation } from "../invalidations";
import { InvalidationChannel } from "./channel";
import { openTransport } from "./open-transport";

/**
 * Has this process hear of the invalidations of others, and tell its own. Null where no other process can serve
 * the site, as on SQLite.
 */
export async function hearOfInvalidations(
  ...site: Parameters<typeof openTransport>
): Promise<InvalidationChannel | null> {
  const transport = await openTransport(...site);
  if (!transport) return null;
  const channel = new InvalidationChannel(transport);
  onInvalidation((tags) => channel.tell(tags));
  gauge("carafe_invalidation_processes_heard", () => channel.others);
  await channel.start();
  return channel;
}
