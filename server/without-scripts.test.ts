import { describe, expect, it } from "vitest";
import { hasPlayers, scriptSources, withoutScripts } from "./without-scripts";

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>${head}</head><body>${body}</body></html>`;

const HEAD = '<title>A post</title><link rel="stylesheet" href="/a.css"/>';
const MAIN =
  '<main id="main"><h1>A &amp; B</h1><p>Text with <a href="/x?a=1&amp;b=2">a link</a> and <img src="/p.webp" alt=""/></p>' +
  '<pre>\n\n&lt;script&gt;alert(1)&lt;/script&gt;</pre><form action="/login"><input name="q" value="</script>"/></form></main>';

describe("withoutScripts", () => {
  it("leaves every byte but those of scripts and their preloads", () => {
    const withScripts = page(
      `<link rel="preload" as="script" fetchPriority="low" href="/a.js"/>${HEAD}<link rel="modulepreload" href="/b.js"/><script src="/a.js" async=""></script><script src="/c.js" noModule=""></script>`,
      `${MAIN}<script id="_R_">(self.x=[]).push("<p>")</script><script>self.x.push([1,"<\\/script>"])</script>`,
    );
    expect(withoutScripts(withScripts)).toBe(page(HEAD, MAIN));
  });

  it.each([
    `<pre title="<script>"><code class="language-<script>">x</code></pre>`,
    `<img src="/p.webp" alt="<script>alert(1)</script>"/>`,
    `<a href="/x?<script>" aria-label='"<script src=x>'>a link</a>`,
    `<p data-a="</body></html><script>">after it</p><!-- <script> -->`,
    "<textarea><script>1</script></textarea>",
    `<input value="<link rel=modulepreload href=x>"/>`,
  ])("takes no attribute or text for a script: %s", (odd) => {
    const main = `<main>${odd}</main>`;
    const scripts = '<script>self.x=[]</script><script src="/a.js"></script>';
    expect(withoutScripts(page(HEAD, scripts + main + scripts))).toBe(page(HEAD, main));
    expect(scriptSources(page(HEAD, main + scripts))).toBe(scriptSources(page(HEAD, scripts)));
  });

  it("keeps what preloads styles, fonts and pictures", () => {
    const head = `${HEAD}<link rel="preload" as="font" href="/a.woff2"/><link rel="preload" as="image" href="/a.webp"/>`;
    expect(withoutScripts(page(head, MAIN))).toBe(page(head, MAIN));
  });

  it("keeps data for search engines", () => {
    const data = '<script type="application/ld+json">{"name":"A post"}</script>';
    expect(withoutScripts(page(HEAD, `${data}${MAIN}<script>1</script>`))).toBe(
      page(HEAD, data + MAIN),
    );
  });

  it("parts no text from its neighbours", () => {
    const main = (between: string) => `<main>One${between}two</main>`;
    expect(withoutScripts(page(HEAD, main("<script>1</script>")))).toBe(page(HEAD, main("")));
  });

  it.each([
    ["a script without an end would take the text after it along", `<script>1${MAIN}`],
    [
      "React holds text back until a script shows it",
      `${MAIN}<div hidden id="S:0"><p>Late</p></div>`,
    ],
    ["React waits for text", `<main><template id="B:0"></template></main>`],
    ["there is nothing to read", "<script>1</script>"],
    [
      "a script stands where its end changes what follows",
      "<main><select><script>1</script><p>2</select></main><svg><script/><p>x</p></svg>",
    ],
  ])("refuses a page where %s", (_, body) => {
    expect(withoutScripts(page(HEAD, body))).toBeNull();
  });

  it("refuses the empty page that Next sends for an error", () => {
    const html = '<!DOCTYPE html><html id="__next_error__"><body><main></main></body></html>';
    expect(withoutScripts(html)).toBeNull();
  });
});

describe("scriptSources", () => {
  it("names what stands in the page by its hash, each once, and no data", () => {
    const html = page(
      '<script src="/a.js"></script>',
      '<script>a("&amp;")</script><script type="application/ld+json">{}</script><script>b()</script><script>b()</script>',
    );
    expect(scriptSources(html)).toBe(
      "'self' 'sha256-WMrARQv2vC24dsfsnxHvXqUdvyKXMssmyDOmQAj2CsY=' 'sha256-cf242PFc/kb7xD0Qzhsmd9vvRkc+cWFmbi+k+YvtdKc='",
    );
  });
});

describe("hasPlayers", () => {
  it.each(['<video controls preload="none">', "<p><AUDIO src=a></AUDIO></p>"])(
    "sees %s",
    (player) => {
      expect(hasPlayers(page(HEAD, `<main>${player}</main>`))).toBe(true);
    },
  );

  it.each([
    "<p>&lt;video src></p>",
    `<p title="a > b <video ">x</p>`,
    `<img alt="<audio controls>"/>`,
    "<!-- <video src=a> --><textarea><audio src=a></textarea>",
    `<script type="application/ld+json">{"name":"<video "}</script>`,
  ])("takes %s for no player", (odd) => {
    expect(hasPlayers(page(HEAD, `<main>${odd}</main>`))).toBe(false);
  });
});
