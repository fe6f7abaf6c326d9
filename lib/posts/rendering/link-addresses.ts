import type { PhrasingContent, Root, Text } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { addressesIn } from "../../text/addresses";

/** Makes links of the addresses that stand in a text as they are. */
export function linkAddresses(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === "link" || node.type === "linkReference") return SKIP;
    if (node.type !== "text" || !parent || index === undefined) return;
    const parts = linked(node);
    if (parts.length > 1 || parts[0]?.type !== "text") parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function linked({ value }: Text): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let rest = 0;
  for (const { start, end, url } of addressesIn(value)) {
    if (start > rest) parts.push({ type: "text", value: value.slice(rest, start) });
    parts.push({ type: "link", url, children: [{ type: "text", value: value.slice(start, end) }] });
    rest = end;
  }
  if (rest < value.length) parts.push({ type: "text", value: value.slice(rest) });
  return parts;
}
