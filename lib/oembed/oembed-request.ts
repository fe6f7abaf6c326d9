import * as z from "zod";

const URL_MAX = 2_000;

const pixels = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number)
  .default(Number.POSITIVE_INFINITY);

/** What another site asks for: the address of a post, and how large its picture may be. */
export const oembedRequestSchema = z.object({
  url: z.string().max(URL_MAX),
  maxwidth: pixels,
  maxheight: pixels,
});

export type OembedRequest = z.output<typeof oembedRequestSchema>;

export const OEMBED_FORMATS = ["json", "xml"] as const;
export type OembedFormat = (typeof OEMBED_FORMATS)[number];

export const oembedFormatSchema = z.enum(OEMBED_FORMATS).default("json");

/** The address that answers for the post at `address`. */
export function oembedAddress(address: string, format: OembedFormat): string {
  return `/oembed?url=${encodeURIComponent(address)}&format=${format}`;
}
