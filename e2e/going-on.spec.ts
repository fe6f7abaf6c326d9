import { addPerson } from "../test/people";
import { newTag, tagPost } from "../test/tags";
import { expect, test } from "./fixtures";
import { deletePost, writePost } from "./walks";

/** In which no other test publishes. */
const day = (text: string) => new Date(`1986-${text}T12:00:00Z`);

test("from a post readers go on to what came before and after, is like it, and is by its author", async ({
  page,
  login,
  site,
  newPost,
  anotherPage,
}) => {
  const [author, tag] = [await login(), newTag()];
  const other = await addPerson();
  const first = await newPost(author, { title: "First pour", publishedAt: day("02-01") });
  await newPost(other, { title: "Between", publishedAt: day("02-02") });
  const last = await newPost(author, { title: "Last pour", publishedAt: day("02-03") });
  const like = await newPost(other, { title: "Like it", publishedAt: day("02-09") });
  await newPost(author, { title: "Much later", publishedAt: day("02-10") });
  await tagPost(site, first, tag);
  await tagPost(site, like, tag);

  const reader = await anotherPage();
  await reader.goto("/archive");
  await reader.getByRole("link", { name: "Authors" }).click();
  await reader.getByRole("main").getByRole("link", { name: author.username }).click();
  await reader.getByRole("main").getByRole("link", { name: "First pour", exact: true }).click();
  await expect(reader).toHaveURL(`/post/${first.slug}`);
  const beside = reader.getByRole("navigation", { name: "Earlier and later posts" });
  const related = reader.getByRole("region", { name: "Related posts" });
  const more = reader.getByRole("region", { name: `More by ${author.username}` });
  await expect(related.getByRole("link")).toHaveText(["Like it"]);
  await expect(more.getByRole("link")).toHaveText(["Last pour", "Much later"]);
  await beside.getByRole("link", { name: "Later Between" }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Between");
  await expect(related).toHaveCount(0);
  await beside.getByRole("link", { name: "Later Last pour" }).click();
  await expect(more.getByRole("link")).toHaveText(["First pour", "Much later"]);

  await deletePost(page, last);
  await expect(page.getByRole("status")).toBeVisible();
  await reader.goto(`/post/${first.slug}`);
  await expect(more.getByRole("link")).toHaveText(["Much later"]);
  await beside.getByRole("link", { name: "Later Between" }).click();
  await beside.getByRole("link", { name: "Later Like it" }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Like it");
  await page.goto(`/post/${first.slug}`);
  await expect(page.getByRole("link", { name: "Update", exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Later Between" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Between");
});

test("the newest post leads on as soon as there is another", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const newest = await newPost(await login());
  const reader = await anotherPage();
  await reader.goto(`/post/${newest.slug}`);
  const later = reader.getByRole("link", { name: /^Later/ });
  await expect(later).toHaveCount(0);
  await writePost(page, "One more");
  await expect(page.getByRole("status")).toBeVisible();
  await reader.reload();
  await expect(later).toHaveText("LaterOne more");
});
