import type { Nodes, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** Takes nodes out of a tree, with all that is in them. */
export function removeNodes(tree: Root, isUnwanted: (node: Nodes) => boolean): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined || !isUnwanted(node)) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}
