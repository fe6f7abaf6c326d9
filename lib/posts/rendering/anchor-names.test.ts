import { expect, test } from "vitest";
import { render } from "./render";

/** Where a browser leads with this fragment: to the element with this id, else to the anchor with this name. */
async function targetsOf(content: string) {
  const { html, excerptHtml } = await render("markdown", content);
  return {
    names: [...html.matchAll(/<a [^>]*?\bname="([^"]*)"/g)].map(([, name]) => name),
    ids: [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id),
    html,
    excerptHtml,
  };
}

test.each([
  ["## The cost", "the-cost"],
  ["## The cost {#kosten}", "kosten"],
  ["## 値段", "値段"],
  ['<a name="old"></a>Text', "old"],
  ['<p id="note">Text</p>', "note"],
  ['<div id="box">\n\nText\n\n</div>', "box"],
  ['## <a id="x"></a>Title', "x"],
  ["## [linked](/a) title {#y}", "y"],
  ['[link <span id="z">part</span>](/a)', "z"],
])("#part leads to a part of %j, and #text-part too", async (content, part) => {
  const { names, ids, html } = await targetsOf(content);
  expect(names).toContain(part);
  expect(ids).toContain(`text-${part}`);
  expect(html).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s);
});

test("each name comes once, and none is an id, which scripts and labels would find", async () => {
  const { names, ids } = await targetsOf("## next\n\n## next\n\n<p id='next'>a</p>\n\n# title");
  expect(names).toEqual(["next-1", "next-2", "next", "title"]);
  expect(ids.every((id) => id?.startsWith("text-"))).toBe(true);
});

test("footnotes and lists of posts have none", async () => {
  const { names, excerptHtml } = await targetsOf("## A\n\ntext[^1]\n\n[^1]: note");
  expect(names).toEqual(["a"]);
  expect(excerptHtml).not.toContain("name=");
});
