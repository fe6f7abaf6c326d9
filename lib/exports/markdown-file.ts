import { postAddress } from "../posts/slugs/post-address";
import { absoluteAddress } from "../site/absolute-address";
import { parseTags } from "../tags/schema";

type MarkdownPost = {
  slug: string;
  title: string;
  content: string;
  /** When it was published, or this text saved. */
  date: Date;
  /** As typed, with commas */
  tags: string;
  /** What the text is where it is not what everybody sees. */
  status?: string;
};

/** A post as a Markdown file: YAML front matter, then the content exactly as it was typed. */
export function markdownOf({ slug, title, content, date, tags, status }: MarkdownPost): string {
  return [
    "---",
    `title: ${yamlString(title)}`,
    `date: ${date.toISOString()}`,
    `slug: ${yamlString(slug)}`,
    `address: ${yamlString(absoluteAddress(postAddress(slug)))}`,
    ...(tags ? [`tags: [${parseTags(tags).map(yamlString).join(", ")}]`] : []),
    ...(status ? [`status: ${yamlString(status)}`] : []),
    "---",
    "",
    content,
  ].join("\n");
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
