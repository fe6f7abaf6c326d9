import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { treeToMarkdown } from "./tree-to-markdown";

function markdownOf(html: string): string | null {
  return treeToMarkdown(unified().use(rehypeParse).parse(html));
}

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm;} --></style>
<!--[if gte mso 9]><xml></xml><![endif]--></head><body lang=EN-GB><!--StartFragment-->
<h1><b>Minutes of<br>May</b><o:p></o:p></h1>
<p class=MsoNormal>We <b>agreed</b> on <i style='mso-bidi-font-style:normal'>two</i> things, see <a
href="https://example.org/a_b">the
paper</a> and <a name="_Toc1">below</a>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>Bread<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;</span></span><![endif]>of rye</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Salt</p>
<p class=MsoNormal>Then:</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Eat</p>
<p class=MsoNormal><v:shape><img src="file:///C:/Temp/clip_image001.png"></v:shape></p>
<!--EndFragment--></body></html>`;

const EXCEL = `<html><head><style><!-- td {mso-number-format:General;} --></style></head><body><table border=0><!--StartFragment-->
<col width=64><tr height=20><td>Year</td><td class=xl65>Sum</td></tr><tr><td align=right>2024</td><td>1|5</td></tr>
<!--EndFragment--></table></body></html>`;

const GOOGLE_DOCS = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:700;white-space:pre-wrap;">Plan</span></h2><p dir="ltr"><span style="font-weight:400;font-style:normal;">We </span><span style="font-weight:700;font-style:italic;">must</span><span style="font-weight:400;text-decoration:line-through;"> not</span><a href="https://example.org/"><span style="text-decoration:underline;font-weight:400">go</span></a></p><br /><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">one</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr"><span>two</span></p></li></ul></ul></b><br class="Apple-interchange-newline">`;

const LIBRE_OFFICE = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 24"/><style>p { margin: 0 }</style></head><body lang="de-DE">
<p style="line-height: 100%"><font face="Liberation Serif"><b>Käse</b> kommt <i>zuletzt</i>.</font></p>
<ol><li><p>eins</p></li><li><p>zwei</p></li></ol><blockquote>Zitat</blockquote></body></html>`;

const BROWSER = `<meta charset='utf-8'><p style="font-weight: 400; color: rgb(0,0,0)">Read <strong style="font-weight: 700">this <b>now</b></strong>,<span class="Apple-converted-space">&nbsp;</span>and run <code>rm *</code>:</p><pre><code class="language-sh">ls -l
</code></pre><p><a href="/local">away</a><img src="data:image/png;base64,AA"><img src="https://example.org/a.png" alt="A cat"></p>`;

test.each([
  [
    "Word",
    WORD,
    "# Minutes of May\n\nWe **agreed** on *two* things, see [the paper](https://example.org/a_b) and below.\n\n- Bread\n  - of rye\n- Salt\n\nThen:\n\n1. Eat",
  ],
  ["Excel", EXCEL, "| Year | Sum |\n| -: | - |\n| 2024 | 1\\|5 |"],
  [
    "Google Docs",
    GOOGLE_DOCS,
    "## Plan\n\nWe ***must*** ~~not~~[go](https://example.org/)\n\n- one\n  - two",
  ],
  ["LibreOffice", LIBRE_OFFICE, "**Käse** kommt *zuletzt*.\n\n1. eins\n2. zwei\n\n> Zitat"],
  [
    "a browser",
    BROWSER,
    "Read **this now**, and run `rm *`:\n\n```sh\nls -l\n```\n\naway![A cat](https://example.org/a.png)",
  ],
])("what is copied from %s becomes Markdown", (_, html, markdown) => {
  expect(markdownOf(html)).toBe(markdown);
});

test.each([
  ["<p>Only text, 2 * 3 * 4</p><p>and more</p>"],
  ["<meta charset='utf-8'><span style='font-weight: 400'>a_b_c</span>"],
  ["<a href='https://example.org/'>https://example.org/</a>"],
  ["<table><tr><td>one cell</td></tr></table>"],
  ["<pre style='font-family: monospace'># Markdown *as it is*</pre>"],
  [
    "<meta charset='utf-8'><div style=\"color: #d4d4d4;font-family: Menlo, monospace;white-space: pre;\"><div><span style='font-weight: bold'>const</span> a = 1;</div></div>",
  ],
  ["<p><img src='file:///C:/a.png'></p>"],
  [""],
])("%s says no more than its text", (html) => {
  expect(markdownOf(html)).toBeNull();
});

test.each([
  ["<b>a</b><b>b</b> c", "**ab** c"],
  ["<p><b>a </b>b<i> c</i></p>", "**a** b *c*"],
  ["<p>1 * 2 and a_b <b>c</b></p>", "1 \\* 2 and a_b **c**"],
  [
    "<table><caption>What we <b>drank</b></caption><tr><th>Wine</th></tr><tr><td>red</td></tr></table>",
    "What we **drank**\n\n| Wine |\n| - |\n| red |",
  ],
  [
    "<table><tr><td colspan=2>a</td></tr><tr><td>b</td><td>c<br>d</td></tr></table>",
    "| a | |\n| - | - |\n| b | c d |",
  ],
  [
    "<table><tr><td><p>a</p><p>b</p></td><td><ul><li>c</li><li>d</li></ul></td></tr><tr><td><div>e</div>f</td><td><p><b>g</b></p></td></tr></table>",
    "| a b | c d |\n| - | - |\n| e f | **g** |",
  ],
  ["<p>请<b>注意：</b>门</p>", "请**注意：**门"],
  ["<p>これは<i>『本』</i>です<b>。</b>ABC", "これは*『本』*です**。**ABC"],
  ["<p>문<b>(강세)</b>를</p>", "문**(강세)**를"],
  ["<p>请<i>看。</i>A<b>“b”</b>字</p>", "请*看。*&#x41;**“b”**字"],
  ["<p>a<b>(b)</b>c</p>", "&#x61;**(b)**&#x63;"],
  ["<p>文<b>（b）</b>字 <code>*&amp;#x6587;</code></p>", "&#x6587;**（b）**&#x5B57; `*&#x6587;`"],
  ["<p><b>9~12</b> and ~~13~~</p>", "**9~12** and \\~~13\\~~"],
  ["<ul><li>a<ol><li>b</li></ol></li></ul>", "- a\n  1. b"],
  ["<a href='javascript:alert(1)'><b>x</b></a>", "**x**"],
  ["<p>a</p><hr><p>b</p>", "a\n\n---\n\nb"],
  ["<h2>a</h2><p>b<br></p><p><br></p><p>c</p>", "## a\n\nb\n\nc"],
  ["<b style='font-weight:normal'><p>a <span style='font-weight:700'>b</span></p></b>", "a **b**"],
])("%s is written as %j", (html, markdown) => {
  expect(markdownOf(html)).toBe(markdown);
});
