type Text = { type: "text"; value: string };

/** What stands between the places in the texts among `children` that match, in trees of Markdown and of HTML. */
export function splitTexts<Node extends { type: string }>(
  children: readonly Node[],
  at: RegExp | string,
): (Node | Text)[][] {
  const parts: (Node | Text)[][] = [[]];
  for (const child of children) {
    if (!isText(child)) {
      parts.at(-1)?.push(child);
      continue;
    }
    for (const [index, value] of child.value.split(at).entries()) {
      if (index > 0) parts.push([]);
      if (value !== "") parts.at(-1)?.push({ type: "text", value });
    }
  }
  return parts;
}

function isText(node: { type: string }): node is Text {
  return node.type === "text";
}
