import { NOBODY } from "../actor";
import { postCardImage } from "../cards/card";
import type { Client } from "../http/client";
import { countAttempt } from "../limits/count-attempt";
import { writersOf } from "../posts/authors/writers-of";
import { findPost } from "../posts/reading/queries";
import { NOT_FOUND, type NotFound, ok, type Result, refused, type TooMany } from "../result";
import { absoluteAddress } from "../site/absolute-address";
import { publication } from "../site/publication";
import { shownName } from "../users/shown-name";
import { userAddress } from "../users/user-address";
import type { OembedRequest } from "./oembed-request";

/** What another site shows for the address of a post (https://oembed.com), in the order of the answer. */
export type Oembed = Record<string, string | number>;

/** Of a post at the address that is asked for, if everybody may read it; else not found. */
export async function findOembed(
  { url, maxwidth, maxheight }: OembedRequest,
  { address }: Client,
): Promise<Result<Oembed, NotFound | TooMany>> {
  const counted = await countAttempt("embeds-by-address", address);
  if (!counted.ok) return counted;
  const segment = postSegment(url);
  const post = segment === null ? null : await findPost(segment, NOBODY);
  if (!post) return refused(NOT_FOUND);
  const site = await publication();
  const writers = writersOf(post);
  const image = postCardImage(post, site);
  const fits = image.width <= maxwidth && image.height <= maxheight;
  return ok({
    ...{ version: "1.0", type: "link", title: post.title },
    ...(writers[0] && {
      author_name: writers.map(shownName).join(", "),
      author_url: absoluteAddress(userAddress(writers[0].username)),
    }),
    ...{ provider_name: site.name, provider_url: absoluteAddress("/") },
    ...(fits && {
      thumbnail_url: image.url,
      thumbnail_width: image.width,
      thumbnail_height: image.height,
    }),
  });
}

/** What names the post in an address of this site, as it stands there; null for any other. */
function postSegment(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { origin, pathname, username, password } = new URL(url);
  if (origin !== new URL(absoluteAddress("/")).origin || username || password) return null;
  return /^\/post\/([^/]+)$/.exec(pathname)?.[1] ?? null;
}
