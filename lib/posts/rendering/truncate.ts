import type { Nodes, RootContent } from "hast";

/** Whether the end of the excerpt is marked in this node. After sanitising no other comments are left. */
export function hasMarker(node: Nodes): boolean {
  return node.type === "comment" || ("children" in node && node.children.some(hasMarker));
}

/** Removes everything from the marker on. `isCut` if that was more than the marker. */
export function truncateAtMarker(node: Nodes): { isCut: boolean } {
  if (!("children" in node)) return { isCut: false };
  const index = node.children.findIndex(hasMarker);
  if (index === -1) return { isCut: false };
  const children: RootContent[] = node.children;
  const [marked, ...after] = children.splice(index);
  const isCut = after.some((left) => left.type !== "text" || left.value.trim() !== "");
  if (!marked || marked.type === "comment") return { isCut };
  children.push(marked);
  return { isCut: truncateAtMarker(marked).isCut || isCut };
}

/**
 * Removes the text after `length` characters, between words, and what is empty without it. Returns
 * how many characters are left for what follows.
 */
export function truncateText(node: Nodes, length: number): number {
  if (node.type === "text") {
    if (node.value.length > length) {
      const end = node.value.lastIndexOf(" ", length);
      node.value = `${node.value.slice(0, end > 0 ? end : length)}…`;
      return 0;
    }
    return length - node.value.length;
  }
  if (!("children" in node)) return length;
  let rest = length;
  const end = node.children.findIndex((child) => {
    rest = truncateText(child, rest);
    return rest <= 0;
  });
  if (end !== -1) node.children.length = end + 1;
  return rest;
}
