import { describe, expect, it, test } from "vitest";
import { expectCpuMsBelow } from "../../../test/cost";
import { markedBy, readCodeInfo } from "./code-info";
import { render } from "./render";

describe("readCodeInfo", () => {
  it.each([
    ["", "", "", ""],
    ["js", "js", "", ""],
    ["C++", "C++", "", ""],
    ["ts{2,4-6}", "ts", "", "2,4-6"],
    ["go {7}", "go", "", "7"],
    ["{3-5}", "", "", "3-5"],
    ["rust,no_run", "rust", "", ""],
    ["rust,editable,should_panic", "rust", "", ""],
    ["ruby:app/models/user.rb", "ruby", "app/models/user.rb", ""],
    ["c++:main.cpp {2}", "c++", "main.cpp", "2"],
    ["ts:line-numbers {1}", "ts", "", "1"],
    ["ts:no-line-numbers", "ts", "", ""],
    ["{.haskell .numberLines}", "haskell", "", ""],
    ["{#one .css}", "", "", ""],
    ["{r, echo=FALSE}", "r", "", ""],
    ["{python}", "python", "", ""],
    ['jsx title="src/app.jsx" {1}', "jsx", "src/app.jsx", "1"],
    ["yaml filename='a b.yml'", "yaml", "a b.yml", ""],
    ["sh file=run.sh", "sh", "run.sh", ""],
    ["js [vite.config.js]", "js", "vite.config.js", ""],
    ['python hl_lines="2 4-5"', "python", "", "2 4-5"],
    ['go {linenos=table,hl_lines=[8,"15-17"],linenostart=199}', "go", "", "8,15-17"],
    ["rust,linenos,hl_lines=2", "rust", "", "2"],
    ["ruby startline=3 $%@#$", "ruby", "", ""],
  ])("reads %j", (info, language, title, lines) => {
    expect(readCodeInfo(info)).toEqual({ language, title, lines });
  });

  it("finds a language after a name in braces", () => {
    expect(readCodeInfo("{.css #one}").language).toBe("css");
  });

  it("takes no time for what is no information", async () => {
    await expectCpuMsBelow(1_000, () => {
      for (const piece of ["{1,", "title=", "{1 ", "[a", "a:", "{."])
        readCodeInfo(piece.repeat(30_000));
    });
  });
});

test.each([
  ["1", [1]],
  ["1,3", [1, 3]],
  ["2-4", [2, 3, 4]],
  ["1 4-5", [1, 4, 5]],
  ["", []],
  ["9-2", []],
])("of five lines %j are %j", (lines, marked) => {
  expect([1, 2, 3, 4, 5].filter(markedBy(lines))).toEqual(marked);
});

async function html(content: string): Promise<string> {
  return (await render("markdown", content)).html;
}

describe("a block of code", () => {
  it("has its title above it", async () => {
    expect(await html("```python:main.py\nx\n```")).toMatch(
      /^<figure class="code"><figcaption dir="auto">main\.py<\/figcaption><pre tabindex="0"><code class="language-python">/,
    );
  });

  it("has its lines marked, coloured or not", async () => {
    const marked =
      /<code class="language-(?:js|none)">.*one.*\n<span class="code-marked">.*two.*\n<\/span>.*three/s;
    expect(await html("```js{2}\none\ntwo\nthree\n```")).toMatch(marked);
    expect(await html("```none {2}\none\ntwo\nthree\n```")).toMatch(marked);
  });

  it("keeps every letter of it, with marks and without", async () => {
    const code = "const a = `b\n\n  c\n`;\n// d";
    for (const info of ["js", "js{1-3,5}", "js{99}", "text{2}"]) {
      const made = await html(`\`\`\`${info}\n${code}\n\`\`\``);
      expect(made.replace(/<[^>]*>/g, "").trim()).toBe(code);
    }
  });

  it.each(["golang", "python3", "rust,ignore", "{.haskell}", "ts {1}", "node"])(
    "is coloured where its language is called %s",
    async (info) => {
      expect(await html(`\`\`\`${info}\nreturn "a"\n\`\`\``)).toContain('class="code-');
    },
  );

  it("has a title that is text alone", async () => {
    const made = await html('```js title="<img src=x onerror=alert(1)>"\nx\n```');
    expect(made).toContain('<figcaption dir="auto">&#x3C;img src=x onerror=alert(1)></figcaption>');
  });
});
