import { absoluteAddress } from "../absolute-address";
import { postAddress } from "../posts/post-address";

type MarkdownPost = { slug: string; title: string; publishedAt: Date; content: string };

/** A post as a Markdown file: YAML front matter, then the content exactly as it was typed. */
export function markdownOf({ slug, title, publishedAt, content }: MarkdownPost): string {
  return [
    "---",
    `title: ${yamlString(title)}`,
    `date: ${publishedAt.toISOString()}`,
    `slug: ${yamlString(slug)}`,
    `address: ${yamlString(absoluteAddress(postAddress(slug)))}`,
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
