import type { Element, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { expectCpuMsBelow } from "../../../test/cost";
import { ATTACKS } from "./attacks.test.data";
import { RENDER_MAX_MS, renderPost } from "./markdown";
import { render } from "./render";

async function rendered(content: string, format = "markdown") {
  const made = await renderPost({ format, content });
  if (!made) throw new Error("The text was refused.");
  return made;
}

const FOLDER = `/pictures/${"0a".repeat(32)}`;

async function html(content: string): Promise<string> {
  return (await rendered(content)).html;
}

describe("GFM", () => {
  test("a table has rows, and scrolls in a frame that the keyboard reaches", async () => {
    const made = await html("| a | b |\n|---|:-:|\n| 1 | *2* |");
    expect(made).toContain('<div class="wide" role="group" aria-label="Table" tabindex="0"><table');
    expect(made).toContain('<td align="center"><em>2</em></td>');
  });

  test("a footnote and its mark lead to each other", async () => {
    const made = await html("Text[^a].\n\n[^a]: Note.");
    const mark = /<a href="#(text-fn-a)" id="(text-fnref-a)"/.exec(made);
    expect(made).toContain(`<li id="${mark?.[1]}">`);
    expect(made).toContain(`href="#${mark?.[2]}"`);
    expect(made).toContain('aria-describedby="text-footnote-label"');
    expect(made).toContain('id="text-footnote-label"');
  });

  test("tasks say whether they are done", async () => {
    const made = await html("- [x] write\n- [ ] print");
    expect(made.match(/<input type="checkbox" checked disabled aria-label="Done">/g)).toHaveLength(
      1,
    );
    expect(made.match(/<input type="checkbox" disabled aria-label="To do">/g)).toHaveLength(1);
  });

  test("text is struck through, and addresses are links that recommend nothing", async () => {
    const made = await html("~~no~~ www.example.org");
    expect(made).toBe(
      '<p dir="auto"><del>no</del> <a href="http://www.example.org" rel="nofollow ugc noopener" class="bare">www.example.org</a></p>',
    );
  });
});

describe("a post", () => {
  test("begins its headings below the title, each of them its own link", async () => {
    expect(await html("# One *two*\n\n## One two")).toBe(
      '<h2 dir="auto" id="text-one-two"><a href="#text-one-two" name="one-two">One <em>two</em></a></h2>\n' +
        '<h3 dir="auto" id="text-one-two-1"><a href="#text-one-two-1" name="one-two-1">One two</a></h3>',
    );
  });

  test("has a table of contents from three headings on", async () => {
    expect((await rendered("# A\n\n## B")).contents).toBe("[]");
    expect(JSON.parse((await rendered("# A\n\n## B\n\n# C")).contents)).toEqual([
      { id: "text-a", text: "A", level: 0 },
      { id: "text-b", text: "B", level: 1 },
      { id: "text-c", text: "C", level: 0 },
    ]);
  });

  test("leaves the lowest headings out of a table of contents that would be too long", async () => {
    const many = "# Part\n\n".repeat(3) + "## Chapter\n\n".repeat(200);
    expect(JSON.parse((await rendered(many)).contents)).toHaveLength(3);
  });

  test("links to its own headings", async () => {
    expect(await html("[down](#below)\n\n# Below")).toContain('<a href="#text-below">down</a>');
  });

  test("has its code in colours, and says nothing of them itself", async () => {
    const made = await html('```ts\nconst a = "b";\n```');
    expect(made).toContain('<span class="code-keyword">const </span>');
    expect(made).not.toContain("style=");
  });

  test("has all of a line in colours, the first of its language too", async () => {
    const made = await html('```html\n<a href="/x" class="y">b</a>\n```');
    expect(made).toContain('<span class="code-function">class</span>');
  });

  test("shows code in an unknown language, and too much of it, as it is", async () => {
    expect(await html("```nonsense\na <b>\n```")).toContain("a &#x3C;b>\n</code>");
    expect(await html(`\`\`\`js\n${"const a = 1;\n".repeat(3_000)}\`\`\``)).not.toContain("<span");
  });

  test("makes images from elsewhere links, and shows the site's own", async () => {
    expect(await html("![a cat](https://example.org/cat.png)")).toContain(
      '<a href="https://example.org/cat.png" rel="nofollow ugc noopener">a cat</a>',
    );
  });

  test("shows the site's own pictures in the size that fits, leaving room for them", async () => {
    const made = await html(`![a *cat*](${FOLDER}/1600x1067.webp)\n\n![](${FOLDER}/300x200.webp)`);
    expect(made).toBe(
      `<p dir="auto"><img src="${FOLDER}/1600x1067.webp" alt="a cat" width="1600" height="1067" ` +
        `srcset="${FOLDER}/480.webp 480w, ${FOLDER}/960.webp 960w, ${FOLDER}/1600.webp 1600w" ` +
        'sizes="(min-width: 43rem) 41rem, calc(100vw - 2.5rem)"></p>\n' +
        `<p dir="auto"><img src="${FOLDER}/300x200.webp" alt="" width="300" height="200" ` +
        'loading="lazy" decoding="async"></p>',
    );
  });

  test("shows in a list no picture before it is seen", async () => {
    const { excerptHtml } = await rendered(`![](${FOLDER}/300x200.webp)`);
    expect(excerptHtml).toContain('loading="lazy"');
  });

  test("makes the title of a picture that stands alone its caption", async () => {
    const picture = `![a cat](${FOLDER}/300x200.webp "Tom & Co.")`;
    expect(await html(picture)).toMatch(
      /^<figure.*><img(?!.* title=).*><figcaption dir="auto">Tom &#x26; Co.<\/figcaption><\/figure>$/,
    );
    for (const content of [`Here: ${picture}`, `[${picture}](/about)`, `- ${picture}`]) {
      const made = await html(content);
      expect(made).toContain('title="Tom &#x26; Co."');
      expect(made).not.toContain("figcaption");
    }
  });

  test.each(["0x200", "300x0", "1601x200", "300x6401", "99999x9", "300", "128", "3e2x200"])(
    "shows no picture of the size %s, which none has",
    async (size) => {
      expect(await html(`![me](${FOLDER}/${size}.webp)`)).not.toContain("<img");
    },
  );

  test("tells how long it takes to read", async () => {
    expect((await rendered("word ".repeat(10))).readingMinutes).toBe(1);
    expect((await rendered("word ".repeat(1_150))).readingMinutes).toBe(5);
    expect((await rendered("漢".repeat(1_500))).readingMinutes).toBe(3);
  });

  test("is summed up without markup", async () => {
    expect((await rendered("# A *b*\n\nText[^1] with `code`.\n\n[^1]: Note.")).summary).toBe(
      "A b Text with code.",
    );
  });

  test("in plain text stands as it was typed", async () => {
    expect((await rendered("*a*\n  b\n\n<b> http://x.org/_y_", "plain")).html).toBe(
      '<p dir="auto" class="as-typed">*a*\n  b</p>' +
        '<p dir="auto" class="as-typed">&#x3C;b> ' +
        '<a href="http://x.org/_y_" rel="nofollow ugc noopener">http://x.org/_y_</a></p>',
    );
  });
});

describe("a list", () => {
  test("shows a short post in full", async () => {
    const made = await rendered("One.\n\nTwo[^1].\n\n[^1]: Note.");
    expect(made.isExcerptCut).toBe(false);
    expect(made.excerptHtml).toContain("Note.");
  });

  test.each([
    ["One.\n\n<!-- more -->\n\nTwo.", "One."],
    ["One.\n<!--more-->\nTwo.", "One."],
    ["One <!-- more --> two.", "One"],
    ["- a\n- b <!-- MORE -->\n- c", "a b"],
  ])("shows %j up to the mark", async (content, shown) => {
    const { excerptHtml, isExcerptCut } = await rendered(content);
    expect(
      excerptHtml
        .replace(/<[^>]+>/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    ).toBe(shown);
    expect(isExcerptCut).toBe(true);
  });

  test("shows a post with nothing after its mark in full", async () => {
    expect((await rendered("One.\n\n<!-- more -->\n")).isExcerptCut).toBe(false);
    expect((await rendered("`<!-- more -->` two")).isExcerptCut).toBe(false);
  });

  test.each(["markdown", "plain"])("shows whole paragraphs of a long %s post", async (format) => {
    const paragraph = "word ".repeat(30).trim();
    const content = Array(5).fill(paragraph).join("\n\n");
    const { excerptHtml, isExcerptCut } = await rendered(content, format);
    expect(excerptHtml.match(/<p /g)).toHaveLength(2);
    expect(isExcerptCut).toBe(true);
    const long = await rendered(`${"word ".repeat(150)}\n\nMore.`, format);
    expect(long.excerptHtml.match(/word/g)).toHaveLength(150);
  });

  test("cuts a paragraph that never ends between words", async () => {
    const { excerptHtml } = await rendered("word ".repeat(1_000));
    expect(excerptHtml).toMatch(/word…<\/p>$/);
    expect(excerptHtml.length).toBeLessThan(500);
  });

  test("does not end with a heading", async () => {
    const content = `Text.\n\n# Heading\n\n${"word ".repeat(100)}`;
    expect((await rendered(content)).excerptHtml).toBe('<p dir="auto">Text.</p>');
  });

  test("names nothing, since other posts stand beside this one", async () => {
    const { excerptHtml } = await rendered("# A\n\n[b](#a)[^1]\n\n[^1]: c");
    expect(excerptHtml).not.toMatch(/ id=|href|aria-describedby/);
    expect(excerptHtml).toContain("<h3");
  });
});

/** What a post may consist of; anything else in a tree is a hole. */
const ELEMENTS = new Set(
  `a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure
  h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span strike
  strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`.split(/\s+/),
);
const ATTRIBUTES = new Set(
  `align alt ariaDescribedBy ariaLabel checked className colSpan dataFootnoteBackref dataFootnoteRef
  dataFootnotes dateTime decoding dir disabled height href id lang loading media name open rel reversed role
  rowSpan scope sizes src srcSet start tabIndex title type width`.split(/\s+/),
);
const A_PICTURE = `${FOLDER}/300x200.webp`;
const PICTURE = /^\/pictures\/[0-9a-f]{64}\/\d+(x\d+)?\.webp$/;
const HREF = /^(https?:|mailto:|sms:|tel:|#text-|[^:]*$|[/?#])/;
const CLASS =
  /^(bare|dark-ink|callout(-[a-z]+)?|code|wide|sr-only|contains-task-list|task-list-item|as-typed|language-.+|code-[a-z-]+)$/;

function holesIn(element: Element): string[] {
  const { tagName, properties } = element;
  const {
    className = [],
    href = "",
    id = "text-",
    src = A_PICTURE,
    srcSet = A_PICTURE,
  } = properties;
  return [
    !ELEMENTS.has(tagName) && tagName,
    ...Object.keys(properties).map((name) => !ATTRIBUTES.has(name) && name),
    properties.name !== undefined && tagName !== "a" && "name",
    ![className].flat().every((name) => CLASS.test(String(name))) && `class ${className}`,
    !HREF.test(String(href)) && `href ${href}`,
    !String(id).startsWith("text-") && `id ${id}`,
    !PICTURE.test(String(src)) && `src ${src}`,
    ![srcSet].flat().every((size) => PICTURE.test(String(size).replace(/ .*/, ""))) && "srcset",
  ].filter((hole): hole is string => Boolean(hole));
}

/** Reads the HTML as a browser does: what counts is what a reader's makes of it. */
function holes(made: string): string[] {
  const tree: Root = unified().use(rehypeParse, { fragment: true }).parse(made);
  const found: string[] = [];
  visit(tree, "element", (element) => void found.push(...holesIn(element)));
  return found;
}

describe("what attacks readers", () => {
  test.each(ATTACKS)("%j is text, or nothing", async (attack) => {
    for (const content of [attack, `Text ${attack} text`, `> - ${attack}`, `<div>${attack}`]) {
      for (const format of ["markdown", "plain"]) {
        const made = await rendered(content, format);
        expect(holes(made.html)).toEqual([]);
        expect(holes(made.excerptHtml)).toEqual([]);
      }
    }
  });

  test("this test finds holes", () => {
    const found = holes('<script></script><p onclick="x" id="main"><a href="javascript:x">');
    expect(found).toEqual(["script", "onClick", "id main", "href javascript:x"]);
  });
});

const rows = (count: number) =>
  `| a | b | c |\n|---|---|---|\n${"| 1 | **2** | 3 |\n".repeat(count)}`;
const upTo = (length: number, part: string) => part.repeat(Math.floor(length / part.length));

describe("a text that keeps the site busy", () => {
  test.each([
    ["a hundred kilobytes", upTo(100_000, "The *harbour* was [quiet](/a).\n\n")],
    ["a table of a thousand rows", rows(1_000)],
    ["ten thousand nested brackets", `${"[".repeat(10_000)}a${"]".repeat(10_000)}`],
    ["ten thousand open brackets", "[".repeat(10_000)],
    ["ten thousand stars", "*a ".repeat(10_000)],
    ["a hundred kilobytes of one word", "a".repeat(100_000)],
  ])(
    "is shown: %s",
    async (_, content) => {
      await expectCpuMsBelow(RENDER_MAX_MS, async () => {
        expect(await render("markdown", content)).toBeTruthy();
      });
    },
    120_000,
  );

  test.each([
    ["ten thousand nested quotes", ">".repeat(10_000)],
    ["two hundred nested quotes", `${">".repeat(200)} a`],
    ["ten thousand nested elements", "<div>".repeat(10_000)],
    [
      "a long address that is named ten thousand times",
      `[a]: /${"b".repeat(50_000)}\n\n${"[a]".repeat(10_000)}`,
    ],
  ])("is refused: %s", async (_, content) => {
    expect(await renderPost({ format: "markdown", content })).toBeNull();
  });

  test("does not keep the next one waiting", async () => {
    const [refused, shown] = await Promise.all([
      renderPost({ format: "markdown", content: "*a_ ".repeat(25_000) }),
      rendered("Text."),
    ]);
    expect(refused).toBeNull();
    expect(shown.html).toContain("Text.");
  });
});
