import { expect, it } from "vitest";
import { openAtOnce } from "./open-elements";
import { render } from "./render";

const ENOUGH = 100;

const many = (part: (number: number) => string) =>
  Array.from({ length: 3 * ENOUGH }, (_, number) => part(number)).join("");

it.each([
  ["in an attribute", many((id) => `<b id=${id}><br title="</b>">`)],
  ["in an attribute with a >", many((id) => `<b id=${id} title="></b>">`)],
  ["in a comment", many((id) => `<b id=${id}><!-- > </b> -->`)],
  ["in a field of text", many((id) => `<tt id=${id}><textarea></tt></textarea>`)],
  ["in a choice", many((id) => `<i id=${id}><select></i></select>`)],
  ["in an object", many((id) => `<u id=${id}><object></u></object>`)],
  ["in a table", many((id) => `<em id=${id}><table></em></table>`)],
  ["behind more blocks than it closes", many((id) => `<b id=${id}>${"<div>".repeat(9)}</b>`)],
  ["nowhere, for it closes itself in vain", many((id) => `<s id=${id} />`)],
])("an element stays open whose end stands %s", async (_, html) => {
  expect(openAtOnce([html], ENOUGH)).toBeGreaterThan(ENOUGH);
  await expect(render("markdown", `<div>${html}`)).rejects.toThrow("nested too deeply");
});

it.each([
  ["one after the other", many((id) => `<font id=${id}>a</font>`), 1],
  ["each in a cell", `<table>${many((id) => `<tr><td><b id=${id}>a</b></td>`)}</table>`, 1],
  ["links around blocks", many((id) => `<a href=/${id}><h3>a</h3><img src=b></a>`), 1],
  ["links that are left open", many((id) => `<p><a href=/${id}>a`), 1],
  ["the same, left open again and again", many(() => "<p><b>a"), 3],
  ["within each other", many((id) => `<a href=/${id}><b><span><i>a</i></span></b></a>`), 3],
])("elements do not stay open: %s", (_, html, most) => {
  expect(openAtOnce([html], ENOUGH)).toBe(most);
  expect(openAtOnce(html.split(/(?=<)|(?<=>)/), ENOUGH)).toBe(most);
});

it("what is written of elements in a comment or a text opens none", () => {
  expect(openAtOnce([many((id) => `<!-- <b id=${id}> --> &lt;b id=${id}>`)], ENOUGH)).toBe(0);
});
