import { expect, test } from "vitest";
import { render } from "./render";

async function html(content: string): Promise<string> {
  return (await render("markdown", content)).html;
}

test.each([
  ["[!NOTE]", "note", "Note"],
  ["[!Tip]", "tip", "Tip"],
  ["[!important]", "important", "Important"],
  ["[!WARNING]", "warning", "Warning"],
  ["[!CAUTION]", "caution", "Caution"],
  ["[!danger] Mind the step", "caution", "Mind the step"],
  ["[!faq]- Folded elsewhere", "note", "Folded elsewhere"],
])("a quote that begins with %s stands out as a %s", async (mark, kind, title) => {
  const made = await html(`> ${mark}\n> Some *text*.\n>\n> And more.`);
  expect(made).toContain(`<div class="callout callout-${kind}" role="note">`);
  expect(made).toContain(`<p class="callout-title" dir="auto">${title}</p>`);
  expect(made).toMatch(/<p dir="auto">Some <em>text<\/em>\.<\/p>\s*<p dir="auto">And more\.<\/p>/);
  expect(made).not.toMatch(/blockquote|\[!/);
});

test("what follows the mark may be a list, or nothing", async () => {
  const made = await html("> [!NOTE]\n> - one");
  expect(made).toMatch(/class="callout-title" dir="auto">Note<\/p>\s*<ul/);
  expect(await html("> [!TIP]")).toContain("Tip</p>");
});

test("other quotes stay what they are", async () => {
  for (const quote of ["> [!cheers]\n> a", "> Text [!NOTE]", "> `[!NOTE]`", "> # [!NOTE]"]) {
    expect(await html(quote)).toContain("<blockquote");
  }
});

test("a title is text alone", async () => {
  expect(await html("> [!NOTE] &lt;script>\n> a")).toContain(">&#x3C;script></p>");
});
