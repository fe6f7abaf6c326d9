import { FEED_FORMATS, feedAddress } from "@/lib/feeds/feed-formats";
import { FEED_ENDINGS } from "@/lib/routes";
import { absoluteAddress } from "@/lib/site/absolute-address";
import { SITE_LANGUAGE } from "@/lib/text/language";

/** How to hear of new posts without coming back to look, for those who have not heard of feeds. */
export function Follow() {
  return (
    <div lang={SITE_LANGUAGE} className="max-w-text space-y-[1em] font-serif text-prose">
      <h1 className="mb-8 text-display font-semibold">Follow</h1>
      <p>
        This site has feeds. A feed is an address that a feed reader looks at from time to time:
        when something new is published here, it is waiting for you there, next to what is new on
        the other sites that you follow. Nobody asks for your email address, and nobody here knows
        that you read along.
      </p>
      <p>
        Feed readers are apps and websites; there are many, and many cost nothing. Copy one of these
        addresses into yours. The posts in them are the same, so take the first unless your reader
        asks for another.
      </p>
      <ul className="space-y-2 font-sans text-base">
        {FEED_ENDINGS.map((format) => (
          <li key={format} className="break-words">
            {FEED_FORMATS[format].name}:{" "}
            <a href={feedAddress("/", format)} className="link">
              {absoluteAddress(feedAddress("/", format))}
            </a>
          </li>
        ))}
      </ul>
      <p>
        To follow one person or one tag, copy the address of their page instead: most readers find
        the feed that belongs to it. If yours does not, add <code>/feed.xml</code> to the end of
        that address. Each search has a feed too, under its results: “Follow this search”.
      </p>
    </div>
  );
}
