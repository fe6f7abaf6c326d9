import type { APIRequestContext, Page } from "@playwright/test";
import { DAY_MS } from "../lib/config/durations";
import { db } from "../lib/database/db";
import { addPerson, type Person } from "../test/people";
import type { Written } from "../test/posts";
import { logInAs } from "../test/sessions";
import { refresh } from "../test/site";
import { expect, test } from "./fixtures";
import { isKept, keptOf } from "./kept-pages";
import { deletePost, writePost } from "./walks";

/** Opens each address as a visitor until it is kept. */
async function warm(request: APIRequestContext, addresses: string[]): Promise<void> {
  for (const address of addresses) {
    await request.get(address);
    expect(await isKept(request, address), `${address} is kept the second time`).toBe(true);
  }
}

type Scene = {
  author: Person;
  mine: Written;
  visitor: APIRequestContext;
  /** What a post of the author stands on. */
  touched: string[];
  /** What has nothing to do with it. */
  untouched: string[];
};

async function setScene(
  newPost: (author: Person, post?: { title?: string; publishedAt: Date }) => Promise<Written>,
  author: Person,
  visitor: Page,
): Promise<Scene> {
  const other = await addPerson();
  for (let day = 0; day < 6; day++) await newPost(other, { publishedAt: daysAgo(1 + day) });
  // Of other words: posts of the same ones lead to each other.
  const theirs = await newPost(other, { title: "Zithers", publishedAt: daysAgo(30) });
  const mine = await newPost(author);
  const touched = ["/", `/post/${mine.slug}`, `/user/${author.username}`];
  const untouched = [`/post/${theirs.slug}`, `/user/${other.username}`, "/about"];
  await warm(visitor.request, [...touched, ...untouched, "/page/2"]);
  return { author, mine, visitor: visitor.request, touched, untouched };
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * DAY_MS);
}

test("an update refreshes the pages that show the post, and no others", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const scene = await setScene(newPost, await login(), await anotherPage());
  await page.goto(`/post/${scene.mine.slug}/update`);
  await page.getByLabel("Title").fill("Changed");
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page.getByRole("status")).toBeVisible();

  const all = [...scene.touched, ...scene.untouched, "/page/2"];
  expect(await keptOf(scene.visitor, all)).toEqual([...scene.untouched, "/page/2"]);
  for (const address of scene.touched) {
    expect(await (await scene.visitor.get(address)).text()).toContain("Changed");
  }
});

test("a new post refreshes every numbered page, its author's page and the post before it", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const scene = await setScene(newPost, await login(), await anotherPage());
  await writePost(page, "Brand new");
  await expect(page.getByRole("status")).toBeVisible();

  const mine = `/post/${scene.mine.slug}`;
  const all = ["/", "/page/2", `/user/${scene.author.username}`, mine, ...scene.untouched];
  expect(await keptOf(scene.visitor, all)).toEqual(scene.untouched);
  expect(await (await scene.visitor.get(mine)).text()).toContain("Brand new");
});

test("a deleted post is gone from every page at once", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const scene = await setScene(newPost, await login(), await anotherPage());
  await deletePost(page, scene.mine);
  await expect(page.getByRole("status")).toBeVisible();

  expect(await keptOf(scene.visitor, [...scene.touched, ...scene.untouched])).toEqual(
    scene.untouched,
  );
  expect((await scene.visitor.get(`/post/${scene.mine.slug}`)).status()).toBe(404);
  expect(await (await scene.visitor.get("/")).text()).not.toContain(scene.mine.slug);
});

test("the number of a deleted post leads nowhere any more", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const post = await newPost(await login());
  const visitor = await anotherPage();
  await visitor.goto(`/post/${post.id}`);
  await expect(visitor).toHaveURL(`/post/${post.slug}`);
  await deletePost(page, post);
  await expect(page.getByRole("status")).toHaveText("Your post has been deleted!");

  expect((await visitor.goto(`/post/${post.id}`))?.status()).toBe(404);
  const answer = await visitor.request.get(`/post/${post.id}`, { maxRedirects: 0 });
  expect(answer.status()).toBe(404);
});

test("an address that was missing shows the post that takes it", async ({
  page,
  login,
  anotherPage,
}) => {
  await login();
  const word = `word${Date.now()}`;
  const visitor = (await anotherPage()).request;
  expect((await visitor.get(`/post/${word}`)).status()).toBe(404);
  await writePost(page, word);
  await expect(page).toHaveURL(`/post/${word}`);
  expect((await visitor.get(`/post/${word}`)).status()).toBe(200);
});

test("a reader who follows links sees what was saved a moment ago", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const author = await login();
  const post = await newPost(author, { title: "Read twice", content: "Old text." });
  const reader = await anotherPage();
  await reader.goto(`/user/${author.username}`);
  await reader.getByRole("link", { name: "Read twice" }).click();
  await expect(reader).toHaveURL(`/post/${post.slug}`);
  await reader.getByRole("link", { name: author.username }).click();
  await expect(reader).toHaveURL(`/user/${author.username}`);

  await page.goto(`/post/${post.slug}/update`);
  await page.getByLabel("Content").fill("New text.");
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page.getByRole("status")).toBeVisible();

  await reader.getByRole("link", { name: "Read twice" }).click();
  await expect(reader).toHaveURL(`/post/${post.slug}`);
  await expect(reader.getByText("New text.")).toBeVisible();
});

test("visitors and members of one address never see each other's page", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const author = await login();
  const post = await newPost(author);
  const visitor = await anotherPage();
  for (let round = 0; round < 3; round++) {
    const answers = await Promise.all([
      page.request.get(`/post/${post.slug}`),
      visitor.request.get(`/post/${post.slug}`),
    ]);
    const [own, public_] = await Promise.all(answers.map((answer) => answer.text()));
    expect(own).toContain("Log out");
    expect(public_).not.toContain("Log out");
    expect(answers[0].headers()["cache-control"]).toContain("no-store");
    expect(answers[1].headers()["set-cookie"]).toBeUndefined();
  }
});

test("another member too reads what has just changed, wherever it stands", async ({
  page,
  site,
  login,
  newPost,
  anotherPage,
}) => {
  const author = await login();
  const { id, slug } = await newPost(author);
  const reader = await anotherPage();
  await logInAs(reader.context(), site, await addPerson());
  const read = async (address: string) => (await reader.request.get(address)).text();
  const addresses = ["/", `/post/${slug}`, `/user/${author.username}`];
  const expectEverywhere = async (title: string) => {
    // The second time it may come from what the site remembers.
    for (const address of [...addresses, ...addresses])
      expect(await read(address)).toContain(title);
  };
  await expectEverywhere("A post about wine");

  await page.goto(`/post/${slug}/update`);
  await page.getByLabel("Title").fill("Changed by its author");
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page.getByRole("status")).toBeVisible();
  await expectEverywhere("Changed by its author");

  await db().post.update({ where: { id }, data: { title: "Changed by the operator" } });
  await refresh(site);
  await expectEverywhere("Changed by the operator");

  await deletePost(page, { slug });
  await expect(page.getByRole("status")).toBeVisible();
  expect((await reader.request.get(`/post/${slug}`)).status()).toBe(404);
  expect(await read("/")).not.toContain("Changed by the operator");
});
