import { expect, test } from "vitest";
import { addressesIn } from "../../text/addresses";
import { render } from "./render";

/** A text as it stands in a page, without what every paragraph and link has. */
async function html(content: string, format = "markdown"): Promise<string> {
  const made = await render(format, content);
  return made.html.replace(/<p[^>]*>|<\/p>| (?:rel|class)="[^"]*"/g, "");
}

test.each([
  ["von 8~10 Uhr und 14~16 Uhr", "von 8~10 Uhr und 14~16 Uhr"],
  ["~a~ (~3 km) ~~weg~~", "~a~ (~3 km) <del>weg</del>"],
])("one tilde strikes nothing out: %s", async (content, made) => {
  expect(await html(content)).toBe(made);
});

test.each([
  ["请**注意：**门已关", "请<strong>注意：</strong>门已关"],
  ["これは*『本』*です", "これは<em>『本』</em>です"],
  ["그는 **“좋다.”**라고", "그는 <strong>“좋다.”</strong>라고"],
  ["价格~~（旧）~~五元", "价格<del>（旧）</del>五元"],
  ["***（重要）***です", "<em><strong>（重要）</strong></em>です"],
])("emphasis counts beside CJK punctuation: %s", async (content, made) => {
  expect(await html(content)).toBe(made);
});

test.each([
  ["今天天气\n很好。\n走吧", "今天天气很好。走吧"],
  ["**重点**\n继续，\n`代码`\n和", "<strong>重点</strong>继续，<code>代码</code>和"],
  ["他说：\n“好”\n再见…\n嗯", "他说：“好”再见…嗯"],
  ["カタカナ\nひらがな", "カタカナひらがな"],
  ["Docker\n部署\nLinux", "Docker\n部署\nLinux"],
  ["한국어\n문장", "한국어\n문장"],
  ["Two\nlines “here”\nthere", "Two\nlines “here”\nthere"],
  ["第一行  \n第二行", "第一行<br>\n第二行"],
])("lines are joined as their script asks: %j", async (content, made) => {
  expect(await html(content)).toBe(made);
});

test("lines of code are never joined", async () => {
  expect(await html("```\n一\n二\n```")).toContain("一\n二");
});

const TEXTS = [
  "看https://blog.example/a_b_c，再看（https://blog.example/x）。",
  "«www.blog.example» — ada@blog.example… @ada@social.example",
  "https://blog.example/_a_/b*c*d?e=f&g=h!",
  "http://ada:secret@blog.example/ git@git.example:a/b.git",
];

test.each(TEXTS)("addresses are the same in Markdown and in plain text: %s", async (text) => {
  const plain = await html(text, "plain");
  expect(await html(text)).toBe(plain);
  expect(plain.match(/<a /g) ?? []).toHaveLength(addressesIn(text).length);
});

test.each([
  ["**https://blog.example/a**", /^<strong><a href="https:\/\/blog.example\/a">[^*]*<\/strong>$/],
  ["[https://blog.example/a](/b)", /^<a href="\/b">https:\/\/blog.example\/a<\/a>$/],
  ["[www.blog.example and", /^\[<a href="http:\/\/www.blog.example">/],
  ["`https://blog.example`", /^<code>https:\/\/blog.example<\/code>$/],
  ["| a |\n|---|\n| https://blog.example/x |", /<td><a href="https:\/\/blog.example\/x">/],
])("an address keeps to the marks around it: %s", async (content, made) => {
  expect(await html(content)).toMatch(made);
});
