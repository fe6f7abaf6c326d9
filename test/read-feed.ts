import { Readable } from "node:stream";
import { parseFeed } from "@rowanmanning/feed-parser";
import FeedParser from "feedparser";

/** A feed of XML as two programs of other people read it, which share no code. Both fail where it is not well-formed. */
export async function readFeed(xml: string) {
  const lenient = parseFeed(xml);
  return { one: lenient.toJSON(), other: await readStrictly(xml) };
}

async function readStrictly(xml: string) {
  const parser = new FeedParser({ resume_saxerror: false });
  const items: FeedParser.Item[] = [];
  parser.on("readable", () => {
    for (let item = parser.read(); item; item = parser.read()) items.push(item);
  });
  const done = new Promise<void>((resolve, reject) => {
    parser.on("error", reject).on("end", resolve);
  });
  Readable.from([xml]).pipe(parser);
  await done;
  return { meta: parser.meta, items };
}
