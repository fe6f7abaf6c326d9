import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PlainText } from "./plain-text";

function html(text: string): string {
  return renderToStaticMarkup(<PlainText text={text} />);
}

describe("PlainText", () => {
  it("parts paragraphs at blank lines, also where the blank has spaces", () => {
    expect(html("one\n\ntwo\n  \n\nthree").match(/<p /g)).toHaveLength(3);
  });

  it("keeps line breaks within a paragraph", () => {
    expect(html("one\ntwo")).toContain("one\ntwo</p>");
  });

  it("makes addresses links", () => {
    expect(html("See https://example.org/a?b=1, please.")).toContain(
      '<a href="https://example.org/a?b=1" rel="nofollow ugc noopener" class="link">https://example.org/a?b=1</a>, please.',
    );
  });

  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    'https://example.org/"onmouseover="alert(1)',
  ])("shows %s as text", (text) => {
    const made = html(text);
    expect(made).not.toMatch(/<script|<img|href="(javascript|data)|" ?onmouseover/);
  });

  it("copes with a hundred thousand characters at once", () => {
    const start = process.cpuUsage();
    html("a".repeat(100_000));
    html("http://".repeat(14_000));
    html("\n".repeat(100_000));
    html(`${" ".repeat(50_000)}\n${" ".repeat(50_000)}`);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2_000);
  });
});
