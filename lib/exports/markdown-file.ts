import { parseImageMarkdown } from "../media/alt-text";
import { postImageAddress } from "../media/post-image-address";
import { postAddress } from "../posts/slugs/post-address";
import {
  BESIDE_FIELDS,
  type BesideField,
  type FormerText,
  HEAD_FIELDS,
  type HeadField,
  tagNames,
} from "../posts/text/post-text";
import { absoluteAddress } from "../site/absolute-address";

type About = {
  slug: string;
  /** When it was published, or this text saved. */
  date: Date;
  /** What the text is where it is not what everybody sees. */
  status?: string;
};

/** The name in the front matter of each part that stands above the content. */
const NAMES: Record<HeadField, string> = { title: "title", subtitle: "subtitle" };

/** A text of a post as a Markdown file: YAML front matter, then the content exactly as it was typed. */
export function markdownOf(text: FormerText, { slug, date, status }: About): string {
  return [
    "---",
    ...HEAD_FIELDS.filter((field) => text[field] !== "").map(
      (field) => `${NAMES[field]}: ${yamlString(text[field])}`,
    ),
    `date: ${date.toISOString()}`,
    `slug: ${yamlString(slug)}`,
    `address: ${yamlString(absoluteAddress(postAddress(slug)))}`,
    ...BESIDE_FIELDS.flatMap((field) => (text[field] === "" ? [] : LINES[field](text))),
    ...(status ? [`status: ${yamlString(status)}`] : []),
    "---",
    "",
    text.content,
  ].join("\n");
}

/** What the front matter says of each part that stands beside the content, where there is something. */
const LINES: Record<BesideField, (text: FormerText) => string[]> = {
  language: ({ language }) => [`lang: ${yamlString(language)}`],
  canonical: ({ canonical }) => [`canonical: ${yamlString(canonical)}`],
  cover: coverLines,
  coverCaption: ({ coverCaption }) => [`coverCaption: ${yamlString(coverCaption)}`],
  tags: (text) => [`tags: [${tagNames(text).map(yamlString).join(", ")}]`],
};

/** The address of the picture is the way to it in the download. */
function coverLines({ cover: markdown }: FormerText): string[] {
  const cover = parseImageMarkdown(markdown);
  return [
    ...(cover ? [`cover: ${yamlString(postImageAddress(cover))}`] : []),
    ...(cover?.alt ? [`coverAlt: ${yamlString(cover.alt)}`] : []),
  ];
}

/** Characters that JSON leaves as they are but YAML 1.1 reads as line breaks or not at all. */
const NOT_IN_YAML = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A JSON string is a double-quoted string of YAML. */
function yamlString(text: string): string {
  return JSON.stringify(text).replace(
    NOT_IN_YAML,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
