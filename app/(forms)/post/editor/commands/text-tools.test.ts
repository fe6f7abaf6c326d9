import { describe, expect, test } from "vitest";
import type { TextTool } from "./text-edit";
import { toggleCode } from "./toggle-code";
import { cycleHeading, toggleList, toggleNumberedList, toggleQuote } from "./toggle-lines";
import { toggleLink } from "./toggle-link";
import { toggleMark } from "./toggle-mark";

/** Runs a tool on a text in which ‹ and › stand round what is selected, or | where the cursor is. */
function use(tool: TextTool, marked: string): string {
  const text = marked.replace(/[‹›|]/g, "");
  const cursor = marked.indexOf("|");
  const from = cursor === -1 ? marked.indexOf("‹") : cursor;
  const to = cursor === -1 ? marked.indexOf("›") - 1 : cursor;
  const edit = tool(text, { from, to });
  const after = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
  const { from: start, to: end } = edit.selected;
  return start === end
    ? `${after.slice(0, start)}|${after.slice(start)}`
    : `${after.slice(0, start)}‹${after.slice(start, end)}›${after.slice(end)}`;
}

const bold = toggleMark("**");
const italic = toggleMark("*");

describe("bold and italic", () => {
  test.each([
    ["a ‹b› c", "a **‹b›** c"],
    ["a **‹b›** c", "a ‹b› c"],
    ["a ‹**b**› c", "a ‹b› c"],
    ["a ‹b › c", "a **‹b›**  c"],
    ["a wo|rd c", "a **‹word›** c"],
    ["a | c", "a **|** c"],
    ["a **|** c", "a | c"],
    ["‹one\n\ntwo›", "**‹one**\n\n**two›**"],
    ["**‹one**\n\n**two›**", "‹one\n\ntwo›"],
    ["‹- one\n- two›", "- **‹one**\n- **two›**"],
    ["*‹b›*", "***‹b›***"],
  ])("bold makes %j %j", (before, after) => {
    expect(use(bold, before)).toBe(after);
  });

  test.each([
    ["‹b›", "*‹b›*"],
    ["*‹b›*", "‹b›"],
    ["**‹b›**", "***‹b›***"],
    ["***‹b›***", "**‹b›**"],
    ["‹# Heading›", "# *‹Heading›*"],
  ])("italic makes %j %j", (before, after) => {
    expect(use(italic, before)).toBe(after);
  });
});

describe("lines", () => {
  test("a heading is one, then one below it, then none", () => {
    const once = use(cycleHeading, "Chap|ter");
    expect(once).toBe("## Chap|ter");
    expect(use(cycleHeading, once)).toBe("### Chap|ter");
    expect(use(cycleHeading, "### Chap|ter")).toBe("Chap|ter");
    expect(use(cycleHeading, "# Chap|ter")).toBe("Chap|ter");
    expect(use(cycleHeading, "|")).toBe("## |");
  });

  test.each([
    [toggleList, "‹a\nb›", "‹- a\n- b›"],
    [toggleList, "‹- a\n- b›", "‹a\nb›"],
    [toggleList, "‹1. a\n\n  2. b›", "‹- a\n\n  - b›"],
    [toggleList, "- a\nb|", "- a\n- b|"],
    [toggleNumberedList, "‹a\nb›", "‹1. a\n2. b›"],
    [toggleNumberedList, "‹1. a\n2. b›", "‹a\nb›"],
    [toggleNumberedList, "‹- a\n\n- b›", "‹1. a\n\n2. b›"],
    [toggleQuote, "‹a\n\nb›", "‹> a\n>\n> b›"],
    [toggleQuote, "‹> a\n>\n> b›", "‹a\n\nb›"],
    [toggleQuote, "x\n|\ny", "x\n> |\ny"],
  ])("%O makes %j %j", (tool, before, after) => {
    expect(use(tool, before)).toBe(after);
  });
});

describe("code", () => {
  test.each([
    ["see ‹x› there", "see `‹x›` there"],
    ["see `‹x›` there", "see ‹x› there"],
    ["‹a\nb›", "```\n‹a\nb›\n```"],
    ["‹```\na\nb\n```›", "‹a\nb›"],
    ["```ts\n‹a\nb›\n```", "‹a\nb›"],
    ["‹```\na›", "````\n‹```\na›\n````"],
  ])("makes %j %j", (before, after) => {
    expect(use(toggleCode, before)).toBe(after);
  });
});

describe("a link", () => {
  test.each([
    ["see ‹this›", "see [this](|)"],
    ["see ‹https://example.org›", "see [|](https://example.org)"],
    ["see |", "see [|]()"],
    ["see [th|is](https://example.org) there", "see ‹this› there"],
    ["see ‹[this](x)›", "see ‹this›"],
    ["[a](b)|", "[a](b)[|]()"],
    ["![alt| text](x)", "![alt[|]() text](x)"],
  ])("makes %j %j", (before, after) => {
    expect(use(toggleLink, before)).toBe(after);
  });
});
