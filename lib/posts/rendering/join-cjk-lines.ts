import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";

/** Letters of scripts that put no spaces between words, and their punctuation. */
const WIDE = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3000-\u303f\uff01-\uff65\uffe0-\uffe6]`;
/** Punctuation that other scripts have too; beside one of those letters it is theirs. */
const SHARED = "[‘’“”…—·]";
const SUPERFLUOUS = new RegExp(
  `(?<=${WIDE})\\n(?=${WIDE}|${SHARED})|(?<=${SHARED})\\n(?=${WIDE})`,
  "gu",
);

/** Joins lines that end and begin in a script without spaces, where a browser would draw one. */
export function joinCjkLines(tree: Root): void {
  visit(tree, ["paragraph", "heading"], (block) => {
    const texts = textsIn(block as Nodes);
    const ends = new Set(
      [...texts.map(seen).join("").matchAll(SUPERFLUOUS)].map(({ index }) => index),
    );
    let start = 0;
    for (const node of texts) {
      const { length } = seen(node);
      if (node.type === "text") {
        const from = start;
        node.value = node.value.replace(/\n/g, (end, at: number) =>
          ends.has(from + at) ? "" : end,
        );
      }
      start += length;
    }
  });
}

/** What a reader sees of a block, one piece after the other. */
function textsIn(node: Nodes): Nodes[] {
  return "children" in node ? node.children.flatMap(textsIn) : [node];
}

/** The text of a piece. Tags and the marks of footnotes part nothing; what else there is does. */
function seen(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  return node.type === "html" || node.type === "footnoteReference" ? "" : " ";
}
