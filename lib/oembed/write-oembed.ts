import { escapedXml, xmlText } from "../text/xml-text";
import type { Oembed } from "./find-oembed";
import type { OembedFormat } from "./oembed-request";

/** An answer as it is sent, with its media type. */
export function writeOembed(oembed: Oembed, format: OembedFormat): { body: string; type: string } {
  return format === "json"
    ? { body: JSON.stringify(oembed), type: "application/json" }
    : { body: xmlOf(oembed), type: "text/xml; charset=utf-8" };
}

function xmlOf(oembed: Oembed): string {
  const elements = Object.entries(oembed).map(
    ([name, value]) => `<${name}>${escapedXml(xmlText(String(value)))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join("")}</oembed>\n`;
}
