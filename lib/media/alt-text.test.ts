import { describe, expect, it } from "vitest";
import { expectCpuMsBelow } from "../../test/cost";
import { imageMarkdown, parseImageMarkdown } from "./alt-text";
import { postImageAddress } from "./post-image-address";

const IMAGE = { hash: "0a".repeat(32), width: 300, height: 200 };
const ADDRESS = postImageAddress(IMAGE);

describe("the Markdown of a picture is read back", () => {
  it.each([
    "a cat",
    "a [cat] in a ![box](/x)",
    "] [ ](/evil) ![",
    "a\\cat \\] \\",
    "*bold* <b>HTML</b> &amp; `code`",
    "猫が「箱」の中にいる 🐈",
    "",
  ])("with the alternative text %j", (alt) => {
    expect(parseImageMarkdown(imageMarkdown(alt, ADDRESS))).toEqual({ ...IMAGE, alt });
  });

  it.each([
    ADDRESS,
    `[a link](${ADDRESS})`,
    `![two](${ADDRESS}) ![two](${ADDRESS})`,
    `![elsewhere](https://example.org${ADDRESS})`,
    "![another file](/pictures/x.png)",
    `![a size](/pictures/${IMAGE.hash}/300.webp)`,
    `![open](${ADDRESS}`,
    `![a](b](${ADDRESS})`,
    `![\\](${ADDRESS})`,
    "",
  ])("but not what is none: %j", (text) => {
    expect(parseImageMarkdown(text)).toBeNull();
  });

  it("in no time where it is long", async () => {
    await expectCpuMsBelow(1_000, () => {
      expect(parseImageMarkdown(`![${"\\[".repeat(100_000)}`)).toBeNull();
    });
  });
});
