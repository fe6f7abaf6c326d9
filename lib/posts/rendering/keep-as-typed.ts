import type { Html, Parents, PhrasingContent, Root, RootContent } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { isFollowed } from "./sanitize-schema";
import { type Tag, tagsAsTyped, tagsIn } from "./tags";

const PHRASING = /^(?:delete|emphasis|heading|link|linkReference|paragraph|strong|tableCell)$/;

/**
 * Shows what stands in angle brackets and is no markup as it was typed: `List<String>`, `<file name>`,
 * `a<b and c>d`, `<std::string>`, `<?php`, "the <div> element". Returns what that was.
 */
export function keepAsTyped(tree: Root, source: string, parse: (part: string) => Root): string[] {
  const pieces = new Map<Html, Tag[]>();
  visit(tree, "html", (node, _, parent) => {
    pieces.set(node, tagsIn(node.value, PHRASING.test(parent?.type ?? "")));
  });
  const asTyped = tagsAsTyped([...pieces.values()].flat());
  const shown: string[] = [];
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (
      node.type === "link" &&
      isOtherAddress(node.url, source[node.position?.start.offset ?? -1])
    ) {
      shown.push(`<${node.url}>`);
      return put(parent, index, [{ type: "text", value: `<${node.url}>` }]);
    }
    if (node.type !== "html") return;
    const tags = pieces.get(node) ?? [];
    const kept = tags.filter((tag) => asTyped.has(tag));
    shown.push(...kept.map(({ start, end }) => node.value.slice(start, end)));
    if (kept.length === 0) return;
    const isText = kept.length === tags.length && !node.value.includes("<!--");
    if (isText) return put(parent, index, inWords(node.value, parent, parse));
    node.value = escaped(node.value, kept);
  });
  return shown;
}

/** In brackets anything with a colon is an address, and most of them lead nowhere. */
function isOtherAddress(url: string, bracket: string | undefined): boolean {
  return bracket === "<" && !isFollowed(url);
}

function put(parent: Parents, index: number, nodes: RootContent[]): [typeof SKIP, number] {
  (parent.children as RootContent[]).splice(index, 1, ...nodes);
  return [SKIP, index + nodes.length];
}

/** A block of what is no HTML is Markdown after all. */
function inWords(
  value: string,
  parent: Parents,
  parse: (part: string) => Root,
): (PhrasingContent | RootContent)[] {
  if (PHRASING.test(parent.type)) return [{ type: "text", value }];
  return parse(value.replaceAll("<", "\\<")).children;
}

function escaped(html: string, tags: Tag[]): string {
  let rest = 0;
  const parts = tags.flatMap(({ start, end }) => {
    const before = html.slice(rest, start);
    rest = end;
    return [before, html.slice(start, end).replaceAll("&", "&amp;").replaceAll("<", "&lt;")];
  });
  return parts.join("") + html.slice(rest);
}
