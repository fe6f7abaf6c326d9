import { expect, test } from "vitest";
import { expectCpuMsBelow } from "../../test/cost";
import { addressesIn } from "./addresses";

const found = (text: string) =>
  addressesIn(text).map(({ start, end, url }) => [text.slice(start, end), url]);
const shown = (text: string) => found(text).map(([address]) => address);

test.each([..."，。、；：！？）」』】》〉”’»›…—–·・～〜｜＝＋￥→　\u200b\u200f"])(
  "an address ends before %j",
  (mark) => {
    expect(
      shown(`读 https://blog.example/wiki/a-b${mark}然后 https://blog.example${mark}b`),
    ).toEqual(["https://blog.example/wiki/a-b", "https://blog.example"]);
  },
);

test.each([..."()[]{}.,:;!?'\"*_~<>`|&\\"])("a final %s is the sentence's", (mark) => {
  expect(shown(`https://blog.example/a?b=c${mark} d`)).toEqual(["https://blog.example/a?b=c"]);
});

test.each([
  "https://en.example/wiki/Rust_(programming_language)",
  "https://müller.example/größe?q=ä#ö",
  "https://ru.example/вики/Париж",
  "https://zh.example/wiki/中文",
  "https://fa.example/می\u200cخواهم",
  "http://my_blog.host.example/a;b,c",
  "http://x.example/__init__",
  "http://localhost:3000/~ada/a*b",
  "http://[::1]:8080/x",
])("%s is an address to its end", (address) => {
  expect(found(`(${address}).`)).toEqual([[address, address]]);
});

test.each([
  ["见https://blog.example/a", "https://blog.example/a"],
  ["https://blog.example에서", "https://blog.example"],
  ["邮箱ada@blog.example。", "ada@blog.example"],
  ["見www.blog.exampleを", "www.blog.example"],
  ["**https://blog.example/a.**", "https://blog.example/a"],
  ["_see https://blog.example/a_b_", "https://blog.example/a_b"],
])("in %j words stand beside the address", (text, address) => {
  expect(shown(text)).toEqual([address]);
});

test("what begins with www is an address of the web, and mail has one too", () => {
  expect(found("www.blog.example, ada@blog.example, mailto:ada@bücher.example")).toEqual([
    ["www.blog.example", "http://www.blog.example"],
    ["ada@blog.example", "mailto:ada@blog.example"],
    ["mailto:ada@bücher.example", "mailto:ada@bücher.example"],
  ]);
});

test.each([
  "@ada@social.example",
  "!cats@lemmy.example",
  "acct:ada@social.example",
  "git@git.example:ada/repo.git",
  "npm i @scope/pkg@1.2.3 vue@3.x",
  "http://ada:secret@blog.example/",
  "main.py, README.md and node.js",
  "xhttps://blog.example a.www.blog.example",
])("%s is no address", (text) => {
  expect(addressesIn(text)).toEqual([]);
});

test.each(["http://a!", "http://a_", "www.a_", "www.", "a@b.", "http://a.b/.*"])(
  "a hundred kilobytes of %s are read at once",
  (part) => expectCpuMsBelow(2_000, () => addressesIn(part.repeat(100_000 / part.length))),
);
