import { describe, expect, it } from "vitest";
import { linkLines, typedLinks } from "../text/link-lines";
import { linksProblem } from "./site-links";

it("reads a link a line, in their order, and writes them back", () => {
  const text = "Home | /\n\n  A | B|https://example.org/?a=1|\u200d2  \n";
  expect(typedLinks("Home | /\n\nA | B |  https://example.org/#c ")).toEqual([
    { label: "Home", address: "/" },
    { label: "A | B", address: "https://example.org/#c" },
  ]);
  expect(linkLines(typedLinks("Home|/\nContact |mailto:ada@example.com"))).toBe(
    "Home | /\nContact | mailto:ada@example.com",
  );
  expect(linksProblem(text)).toBeTruthy();
});

it.each([
  "",
  "Home | /",
  "Home | /#top",
  "Elsewhere | https://example.org",
  "Mail | mailto:ada@example.com?subject=Hello",
  "<b>Bold</b> | /tags",
  "日本 | /tags/日本",
])("takes %j", (text) => {
  expect(linksProblem(text)).toBeNull();
});

describe("refuses what leads nowhere good", () => {
  it.each([
    "Home",
    "| /",
    "Home |",
    "Bad | javascript:alert(1)",
    "Bad | JAVASCRIPT:alert(1)",
    "Bad | java\tscript:alert(1)",
    "Bad | data:text/html,<script>alert(1)</script>",
    "Bad | vbscript:x",
    "Bad | //evil.example",
    "Bad | /\\evil.example",
    "Bad | \\\\evil.example",
    "Bad | https://",
    "Bad | https:///evil",
    "Bad | example.org",
    `${"a".repeat(41)} | /`,
    `Long | /${"a".repeat(300)}`,
  ])("%j", (text) => {
    expect(linksProblem(text)).toMatch(/^Line 1: /);
  });

  it("says which line", () => {
    expect(linksProblem("Home | /\nBad | javascript:x")).toMatch(/^Line 2: an address begins with/);
  });

  it("counts them", () => {
    expect(linksProblem(Array(13).fill("Home | /").join("\n"))).toBe(
      "There can be at most 12 links. These are 13.",
    );
  });
});
