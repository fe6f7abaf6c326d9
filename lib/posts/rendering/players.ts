import type { Element } from "hast";
import { decodeSegment } from "../../text/path-segment";

const FILMS = /\.(?:mp4|m4v|webm|ogv)$/i;
const SOUNDS = /\.(?:mp3|ogg|oga|opus|m4a|wav|flac)$/i;

/**
 * A player for an address of a film or a sound, over the link to it; null for any other. Its host is asked
 * for nothing before a reader presses play.
 */
export function playerOf(address: string, link: Element): Element | null {
  const path = pathOf(address);
  const [tagName] = FILMS.test(path) ? ["video"] : SOUNDS.test(path) ? ["audio"] : [];
  if (!tagName) return null;
  const name = path.slice(path.lastIndexOf("/") + 1);
  const ariaLabel = decodeSegment(name) ?? name;
  const properties = { ariaLabel, controls: true, preload: "none", src: address };
  return {
    type: "element",
    tagName: "figure",
    properties: { className: ["player"] },
    children: [
      { type: "element", tagName, properties, children: [] },
      { type: "element", tagName: "figcaption", properties: {}, children: [link] },
    ],
  };
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : "";
}
