import { expect, test } from "vitest";
import { render } from "./render";

async function html(content: string): Promise<string> {
  return (await render("markdown", content)).html;
}

test.each([
  ["list", "- אחת\n- שתיים", "ul"],
  ["list of paragraphs", "- אחת\n\n- שתיים", "ul"],
  ["numbered list", "1. واحد\n\n2. اثنان", "ol"],
  ["quote", "> نص عربي", "blockquote"],
  ["list in a quote", "> - ދިވެހި", "ul"],
  ["notes", "نص[^1]\n\n[^1]: ملاحظة عربية", "ol"],
  ["closed text", "<details><summary>تفاصيل</summary>\n\nنص\n\n</details>", "details"],
])("a %s whose text runs from right to left has its marks at the right", async (_, text, tag) => {
  expect(await html(text)).toMatch(new RegExp(`<${tag}[^>]* dir="rtl"|<${tag} dir="rtl"`));
});

test("the first letter decides, in each block of its own", async () => {
  const made = await html("- English עברית\n\n> 2024: עברית");
  expect(made).toContain('<ul dir="auto">');
  expect(made).toContain('<blockquote dir="rtl">');
  expect(made).toContain('<p dir="auto">2024: עברית</p>');
});

test("a direction that the author has given counts for all within", async () => {
  const made = await html(
    '<div dir="rtl">\n\nJavaScript هي لغة\n\n- a\n\n| a |\n|---|\n| b |\n\n</div>\n\nText',
  );
  expect(made).toContain("<p>JavaScript هي لغة</p>");
  expect(made).toContain("<ul>");
  expect(made).toContain("<table>");
  expect(made).toContain('<p dir="auto">Text</p>');
});
