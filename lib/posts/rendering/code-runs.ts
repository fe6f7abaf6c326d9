import type { Element, ElementContent } from "hast";
import { markedBy } from "./code-info";

/** Code of one colour; "" has none. */
export type Run = { kind: string; value: string };

/** Adds code to runs: neighbours of one colour are one; spaces have none. */
export function append(runs: Run[], kind: string, value: string): void {
  const last = runs.at(-1);
  if (last && (last.kind === kind || value.trim() === "")) last.value += value;
  else runs.push({ kind: value.trim() === "" ? "" : kind, value });
}

/** The elements of these runs, with the lines marked that `marks` names. */
export function elementsOf(runs: Run[], marks: string): ElementContent[] {
  if (marks === "") return runs.map(elementOf);
  const isMarked = markedBy(marks);
  return linesOf(runs).flatMap((line, index) => {
    const children = line.map(elementOf);
    return isMarked(index + 1) ? [inSpan("code-marked", children)] : children;
  });
}

/** Each line ends with its "\n". */
function linesOf(runs: Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const { kind, value } of runs) {
    for (const piece of value.split(/(?<=\n)/)) {
      lines.at(-1)?.push({ kind, value: piece });
      if (piece.endsWith("\n")) lines.push([]);
    }
  }
  return lines.filter((line) => line.length > 0);
}

function elementOf({ kind, value }: Run): ElementContent {
  const node: ElementContent = { type: "text", value };
  return kind === "" ? node : inSpan(`code-${kind}`, [node]);
}

function inSpan(name: string, children: ElementContent[]): Element {
  return { type: "element", tagName: "span", properties: { className: [name] }, children };
}
