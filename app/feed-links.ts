import type { Metadata } from "next";
import { FEED_FORMATS, feedAddress } from "@/lib/feeds/feed-formats";
import { FEED_ENDINGS } from "@/lib/routes";
import { absoluteAddress } from "@/lib/site/absolute-address";
import { publication } from "@/lib/site/publication";

type Alternates = NonNullable<Metadata["alternates"]>;

/** By which feed readers find what can be followed from a page: `own`, its own list if it has one, and all posts. */
export async function feedLinks(own?: {
  address: string;
  title: string;
}): Promise<Alternates["types"]> {
  const all = { address: "/", title: (await publication()).name };
  const lists = own ? [own, all] : [all];
  return Object.fromEntries(
    FEED_ENDINGS.map((format) => [
      FEED_FORMATS[format].type,
      lists.map(({ address, title }) => ({
        url: absoluteAddress(feedAddress(address, format)),
        title,
      })),
    ]),
  );
}
