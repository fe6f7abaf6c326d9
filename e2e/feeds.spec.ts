import type { APIRequestContext } from "@playwright/test";
import { addPerson, newName } from "../test/people";
import { readFeed } from "../test/read-feed";
import { expect, test } from "./fixtures";
import { deletePost } from "./walks";

async function titlesIn(request: APIRequestContext, address: string): Promise<string[]> {
  const { one } = await readFeed(await (await request.get(address)).text());
  return one.items.map(({ title }) => title ?? "");
}

test("whoever follows a site, a person or a tag has what is new at once", async ({
  page,
  login,
  anotherPage,
}) => {
  const { username } = await login();
  const { request } = await anotherPage();
  const tag = newName();
  const feeds = ["/feed.atom", `/user/${username}/feed.xml`, `/tags/${tag}/feed.atom`];
  expect(await titlesIn(request, `/user/${username}/feed.xml`)).toEqual([]);
  expect((await request.get(`/tags/${tag}/feed.atom`)).status()).toBe(404);

  const title = `Wine & <b>${tag}</b>`;
  await page.goto("/post/new");
  await page.getByLabel("Tags").fill(tag);
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Content").fill("See [the tags](/tags).");
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
  const slug = new URL(page.url()).pathname.replace("/post/", "");
  for (const feed of feeds) expect(await titlesIn(request, feed), feed).toContain(title);

  await test.step("a reader's program is told that nothing has changed, member or not", async () => {
    const feed = `/user/${username}/feed.xml`;
    const { etag = "", "content-type": type, ...rest } = (await request.get(feed)).headers();
    expect(type).toBe("application/rss+xml; charset=utf-8");
    expect(rest["cache-control"]).toBe("public, max-age=0, must-revalidate");
    const headers = { "if-none-match": etag };
    expect((await request.get(feed, { headers })).status()).toBe(304);
    expect((await page.request.get(feed, { headers })).status()).toBe(304);
    const told = async () => (await request.get(feed)).headers()["last-modified"];
    await expect.poll(told).toBeTruthy();
    const since = { "if-modified-since": (await told()) ?? "" };
    expect((await request.get(feed, { headers: since })).status()).toBe(304);
    expect((await request.get(`${feed}?page=2`)).status()).toBe(404);
    expect((await request.get(`${feed}?page=..`)).status()).toBe(404);
  });

  await test.step("another name and another text are in it at once, and so is that it is gone", async () => {
    await page.goto("/account");
    await page.getByLabel("Display name").fill("Ada Lovelace");
    await page.getByRole("button", { name: "Update" }).click();
    await expect(page.getByRole("status")).toHaveText("Your account has been updated.");
    const text = await (await request.get(`/user/${username}/feed.json`)).text();
    expect(JSON.parse(text).items[0].authors[0].name).toBe("Ada Lovelace");
    await deletePost(page, { slug });
    await expect(page.getByRole("status")).toHaveText("Your post has been deleted!");
    for (const feed of feeds.slice(0, 2))
      expect(await titlesIn(request, feed)).not.toContain(title);
  });
});

test("every page tells feed readers what can be followed, and people where to learn of it", async ({
  page,
}) => {
  const { username } = await addPerson();
  const links = page.locator("head link[rel=alternate]");
  for (const [address, first, count] of [
    ["/", "/feed.xml", 3],
    ["/about", "/feed.xml", 3],
    ["/login", "/feed.xml", 3],
    [`/user/${username}`, `/user/${username}/feed.xml`, 6],
  ] as const) {
    await page.goto(address);
    await expect(links).toHaveCount(count);
    await expect(links.first()).toHaveAttribute("href", new RegExp(`^http://[^/]+${first}$`));
  }
  await page.getByRole("contentinfo").getByRole("link", { name: "Follow" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Follow" })).toBeVisible();
  const [feed] = await page.getByRole("main").getByRole("link").all();
  const answer = await page.request.get((await feed?.getAttribute("href")) ?? "");
  expect(answer.headers()["content-type"]).toBe("application/rss+xml; charset=utf-8");
});
