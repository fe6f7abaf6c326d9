import { db } from "../lib/database/db";
import { ATTACKS } from "../lib/posts/rendering/attacks.test.data";
import { expect, test } from "./fixtures";
import { writePost } from "./walks";

const RICH = `# First *part*

Some **bold** text[^1] and ~~old~~ text, \`pour()\`, see www.example.org.

| wine | year |
|------|-----:|
| red  | 1999 |

- [x] decant
- [ ] pour

## Second part

\`\`\`ts
const wine: string = "red";
\`\`\`

![A vineyard](https://example.org/vineyard.png)

## Third part

[Back to the first](#first-part)

[^1]: A note.
`;

const PRINTED = `See [a friend](https://example.org/friend) and https://example.org/bare

${"```"}
${"a long line of code ".repeat(20)}
${"```"}

| ${"Blaufränkisch | ".repeat(14)}
| ${"---- | ".repeat(14)}
| ${"Traminer | ".repeat(14)}

<details><summary>More</summary>

Inside.

</details>
`;

test("a post written in Markdown is read with its headings, table, tasks, code and notes", async ({
  page,
  login,
  anotherPage,
}) => {
  await login();
  await writePost(page, "On Markdown", RICH);
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");

  const reader = await anotherPage();
  await reader.goto(new URL(page.url()).pathname);
  const article = reader.getByRole("article");
  await expect(article.getByRole("heading", { level: 2, name: "First part" })).toBeVisible();
  await expect(article.getByRole("cell", { name: "1999" })).toBeVisible();
  await expect(article.getByRole("checkbox", { name: "Done" })).toBeChecked();
  await expect(article.locator("pre .code-keyword").first()).toHaveText("const");
  await expect(article.getByText("pour()")).toHaveCSS("unicode-bidi", "isolate");
  // Words from right to left in a string stay apart from those in a comment after it.
  await expect(article.locator("pre .code-string-expression")).toHaveCSS("unicode-bidi", "isolate");
  await expect(article.getByRole("link", { name: "www.example.org" })).toBeVisible();
  await expect(article.getByRole("link", { name: "A vineyard" })).toBeVisible();
  await expect(article.getByText("1 min read")).toBeVisible();

  const contents = reader.getByRole("navigation", { name: "On this page" });
  await expect(contents.getByRole("listitem")).toHaveText([
    "First part",
    "Second part",
    "Third part",
  ]);
  await contents.getByRole("link", { name: "Third part" }).click();
  await expect(reader).toHaveURL(/#text-third-part$/);
  await article.getByRole("link", { name: "1", exact: true }).click();
  await expect(reader.locator(":target")).toContainText("A note.");

  await page.getByRole("link", { name: "Update", exact: true }).click();
  await expect(page).toHaveURL(/\/update$/);
  await expect(page.getByLabel("Content")).toHaveValue(RICH.trimEnd());
  await page.getByLabel("Content").fill("    indented code\n\nNow *short*.");
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been updated!");
  await reader.reload();
  await expect(article.locator("pre")).toHaveText("indented code");
  await expect(article.locator("em")).toHaveText("short");
});

test("a list shows the beginning of a long post and leads to the rest", async ({
  page,
  login,
  anotherPage,
}) => {
  const { username } = await login();
  await writePost(page, "Long", `${"Some words. ".repeat(20)}\n\n${"More words. ".repeat(30)}`);
  await expect(page.getByRole("status")).toBeVisible();
  await writePost(page, "Marked", "Up to here.\n\n<!-- more -->\n\nAnd further.");
  await expect(page.getByRole("status")).toBeVisible();
  await writePost(page, "Short", "All of it.");
  await expect(page.getByRole("status")).toBeVisible();

  const reader = await anotherPage();
  await reader.goto(`/user/${username}`);
  const article = reader.getByRole("article");
  const [short, marked, long] = [article.nth(0), article.nth(1), article.nth(2)] as const;
  await expect(short).toContainText("All of it.");
  await expect(short.getByRole("link", { name: "Read more" })).toHaveCount(0);
  await expect(long).toContainText("Some words.");
  await expect(long).not.toContainText("More words.");
  await expect(long.getByRole("link", { name: "Read more of “Long”" })).toBeVisible();
  await expect(marked).not.toContainText("And further.");
  await marked.getByRole("link", { name: "Read more of “Marked”" }).click();
  await expect(reader.getByText("And further.")).toBeVisible();
});

test("a post that came as plain text looks as it was typed, also after a change", async ({
  page,
  login,
  newPost,
}) => {
  const content = "# No heading\n*as* typed\n\n<b>not bold</b>";
  const post = await newPost(await login(), { content });
  await page.goto(`/post/${post.slug}`);
  const paragraphs = page.locator("article .prose p");
  // biome-ignore lint/performance/useDomNodeTextContent: line breaks are the point
  expect(await paragraphs.first().innerText()).toBe("# No heading\n*as* typed");
  await page.getByRole("link", { name: "Update", exact: true }).click();
  await page.getByLabel("Content").fill(`${content}\n\n**more**`);
  await page.getByRole("button", { name: "Update" }).click();
  await expect(paragraphs.last()).toHaveText("**more**");
});

test("a text that is too complicated is refused in words, and stays in the form", async ({
  page,
  login,
}) => {
  await login();
  const content = ">".repeat(1_000);
  await writePost(page, "Nested", `${content} a`);
  // The preview may say it, too.
  const refusal = page.locator("#content-error");
  await expect(refusal).toHaveText(
    "This text is too complicated to show: it is nested too deeply. Please simplify it.",
  );
  await expect(refusal).toBeVisible();
  await expect(page.getByLabel("Content")).toHaveValue(`${content} a`);
});

test("nothing of what attacks readers runs, and no other host is called", async ({
  page,
  site,
  login,
}) => {
  const { id: authorId } = await login();
  const happened: string[] = [];
  page.on("dialog", (dialog) => {
    happened.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url)) happened.push(request.url());
  });
  await db().post.create({
    data: {
      slug: `attacks-${authorId}`,
      title: "Attacks",
      content: ATTACKS.join("\n\n").replaceAll(/<plaintext>|<xmp>/g, ""),
      format: "markdown",
      authorId,
    },
  });
  await page.goto(`/post/attacks-${authorId}`);
  await expect(page.getByRole("heading", { level: 1, name: "Attacks" })).toBeVisible();
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  expect(happened).toEqual([]);
});

test("what an earlier renderer has made is made again, without its author", async ({
  page,
  login,
}) => {
  const { id: authorId } = await login();
  const slug = `outdated-${authorId}`;
  const updatedAt = new Date("2020-01-01T00:00:00Z");
  const { id } = await db().post.create({
    data: {
      slug,
      title: "Outdated",
      content: "*New*",
      html: "Old",
      format: "markdown",
      authorId,
      updatedAt,
    },
  });
  await page.goto(`/post/${slug}`);
  await expect(page.locator("article em")).toHaveText("New");
  const kept = await db().post.findUniqueOrThrow({ where: { id } });
  expect(kept).toMatchObject({ html: '<p dir="auto"><em>New</em></p>', updatedAt });
});

test("on paper a post is whole, with addresses instead of buttons", async ({ page, login }) => {
  await login();
  await writePost(page, "Printed", PRINTED);
  await expect(page.getByRole("heading", { level: 1, name: "Printed" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 640, height: 900 });
  await expect(page.getByRole("heading", { level: 1, name: "Printed" })).toBeVisible();
  for (const role of ["banner", "contentinfo", "navigation", "button"] as const) {
    await expect(page.getByRole(role)).toHaveCount(0);
  }
  await expect(page.getByRole("link", { name: "Update", exact: true })).toHaveCount(0);
  await expect(page.getByText("Inside.")).toBeVisible();
  for (const block of [page.locator("pre"), page.getByRole("group", { name: "Table" })]) {
    const cut = await block.evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(cut).toBeLessThanOrEqual(0);
  }
  const printed = (name: string) =>
    page
      .getByRole("link", { name })
      .evaluate((link) => getComputedStyle(link, "::after").content.replace(/["\\]/g, ""));
  expect(await printed("a friend")).toContain("https://example.org/friend");
  expect(await printed("https://example.org/bare")).toBe("none");
});
