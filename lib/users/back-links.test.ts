import { expect, it, test } from "vitest";
import { expectCpuMsBelow } from "../../test/cost";
import { ownAddressesIn } from "./back-links";

const PAGE = new URL("https://garden.example/ada/");

function found(html: string): string[] {
  return ownAddressesIn(html, PAGE).map(({ href }) => href);
}

it.each([
  ['<a rel="me" href="https://blog.example/user/ada">Blog</a>', "https://blog.example/user/ada"],
  ["<link REL='ME author' HREF=https://blog.example/user/ada>", "https://blog.example/user/ada"],
  ['<p><b><a class=x rel="nofollow\tme" href="/user/a&amp;b">', "https://garden.example/user/a&b"],
])("%s leads to a page of its owner", (html, address) => {
  expect(found(html)).toEqual([address]);
});

it.each([
  '<a href="https://blog.example/user/ada">Blog</a>',
  '<a rel="some" href="https://blog.example/user/ada">Blog</a>',
  '<a rel="me">Blog</a><a rel="me" href="https://[">',
  '<!-- <a rel="me" href="https://blog.example/user/ada"> -->',
  '<script>"<a rel=me href=https://blog.example/user/ada>"</script>',
  "<textarea><a rel=me href=https://blog.example/user/ada></textarea>",
  "<title><a rel=me href=https://blog.example/user/ada></title>",
  '<p title=\'<a rel="me" href="https://blog.example/user/ada">\'>',
  "",
])("%s says nothing", (html) => {
  expect(found(html).filter((address) => address.startsWith("https://blog."))).toEqual([]);
});

test("what would keep a parser busy is read as quickly as anything", async () => {
  await expectCpuMsBelow(3_000, () => {
    found("<a><b><p id=1>".repeat(35_000));
    found(`<a ${"a=1 ".repeat(10_000)}>`);
  });
});
