import { describe, expect, it, test } from "vitest";
import { expectCpuMsBelow } from "../../../test/cost";
import { render } from "./render";

async function html(content: string): Promise<string> {
  return (await render("markdown", content)).html;
}

describe("math", () => {
  it("stands in a line between dollars", async () => {
    expect(await html("So $e^{i\\pi}$ is")).toBe(
      '<p dir="auto">So <math dir="ltr"><msup><mi>e</mi><mrow class="tml-sml-pad"><mi>i</mi><mi>π</mi></mrow></msup></math> is</p>',
    );
  });

  it.each([
    "$$\n\\sum_{k=1}^n k\n$$",
    "$$ \\sum_{k=1}^n k $$",
    "$$\\sum_{k=1}^n\nk$$",
    "$$ \\sum_{k=1}^n\nk\n$$",
    "```math\n\\sum_{k=1}^n k\n```",
    "> $$\n> \\sum_{k=1}^n k\n> $$",
  ])("stands by itself in %j", async (content) => {
    const made = await html(content);
    expect(made).toMatch(
      /<span class="formula" role="group" aria-label="Formula" tabindex="0"><math/,
    );
    expect(made).toMatch(/<math[^>]* display="block"/);
    expect(made).toContain('<mo movablelimits="false">∑</mo>');
    expect(made).not.toContain("$");
  });

  it("may have an escaped dollar, letters before it that end no word, and several lines", async () => {
    expect(await html("$5\\$$ and 设$x$为, ($y$)")).toMatch(/<math.*<math.*<math/);
    expect(await html("$a +\nb$")).toContain("<math");
  });

  it.each([
    "It costs $5 and $10.",
    "US$5 to US$10",
    "from $5-$10",
    "$ a $",
    "echo $HOME/$USER",
    "\\$x\\$",
    "a$b$c",
    "`$x$`",
    "$$$ rich $$$",
    "$x",
  ])("is not read into %j", async (content) => {
    expect(await html(content)).not.toContain("<math");
  });

  it("swallows nothing where a block of it is not closed", async () => {
    const made = await html("$$ is the shell's number.\n\n**More** of it.");
    expect(made).toContain("<strong>More</strong>");
    expect(made).toContain("$$ is the shell");
  });

  it("stays as it was typed where it is no TeX", async () => {
    expect(await html("$\\frac{a$")).toContain('<code class="language-math">\\frac{a</code>');
    expect(await html("$\\nosuchthing$")).toContain("\\nosuchthing");
  });

  test.each([
    "\\href{javascript:alert(1)}{x}",
    "\\url{https://evil.example}",
    "\\includegraphics{https://evil.example/x.png}",
    "\\class{sr-only}{x}",
    "\\id{main}{x}",
    "\\style{position:fixed}{x}",
    "\\data{a=b}{x}",
    "\\text{<img src=x onerror=alert(1)>}",
    "\\color{red}{x}",
  ])("%s leads nowhere and has no style", async (tex) => {
    const made = await html(`$${tex}$`);
    expect(made).not.toMatch(/<(img|a)\b|style="|id="|href=|src="|data-|class="sr-only/);
  });

  it("takes no more time than a text may, whatever it says", async () => {
    const bomb =
      "\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\d\\d}\\def\\d{\\e\\e}\\def\\e{xxxxxxxx}\\a\\a\\a\\a";
    await expectCpuMsBelow(20_000, async () => {
      await html(`$${bomb}$\n\n`.repeat(100));
      await html("$".repeat(20_000));
      await html("$a ".repeat(20_000));
      await html(`$${"{".repeat(1_900)}$`);
      await html(`$${"\\sqrt{".repeat(300)}x${"}".repeat(300)}$`).catch(() => {});
      await html("$x^2$ ".repeat(10_000));
    });
  });
});
