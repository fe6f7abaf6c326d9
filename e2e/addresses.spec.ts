import { newName } from "../test/people";
import { expect, test } from "./fixtures";
import { fillPost, writePost } from "./walks";

test("an address follows the title until it is public, then it stays", async ({ page, login }) => {
  await login();
  const [first, second, third] = [newName(), newName(), newName()];
  await writePost(page, first, "Text.", "Save draft");
  await expect(page.getByRole("status")).toHaveText("Your draft has been saved.");
  await fillPost(page, { Title: second });
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page).toHaveURL(`/post/${second}`);
  await page.getByRole("link", { name: "Update", exact: true }).click();
  await fillPost(page, { Title: third });
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page.getByRole("heading", { name: third })).toBeVisible();
  await expect(page).toHaveURL(`/post/${second}`);
});

test("an address changed by hand leads on from every former one, for good", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const post = await newPost(await login());
  const reader = await anotherPage();
  await reader.goto(`/post/${post.slug}`);
  const names = [newName(), newName()];
  let slug = post.slug;
  for (const name of names) {
    await page.goto(`/post/${slug}/update`);
    await fillPost(page, { Address: name });
    await page.getByRole("button", { name: "Update" }).click();
    await expect(page).toHaveURL(`/post/${name}`);
    slug = name;
  }
  for (const former of [post.slug, names[0], String(post.id)]) {
    const answer = await reader.request.get(`/post/${former}`, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(answer.headers().location).toBe(`/post/${slug}`);
  }
  await reader.goto(`/post/${post.slug}`);
  await expect(reader).toHaveURL(`/post/${slug}`);
  await expect(reader.getByText(post.content)).toBeVisible();
});

test("an address that is or was another post's is refused in words", async ({
  page,
  login,
  newPost,
}) => {
  const author = await login();
  const [mine, other] = [await newPost(author), await newPost(author)];
  const moved = newName();
  await page.goto(`/post/${other.slug}/update`);
  await fillPost(page, { Address: moved });
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page).toHaveURL(`/post/${moved}`);
  for (const [address, error] of [
    [moved, "That address is taken. Please choose another."],
    [other.slug, "That address is taken. Please choose another."],
    ["new", "That address is taken. Please choose another."],
    ["12", "That address is taken. Please choose another."],
    ["No Spaces", "An address has small letters"],
  ] as const) {
    await page.goto(`/post/${mine.slug}/update`);
    await fillPost(page, { Address: address });
    await page.getByRole("button", { name: "Update" }).click();
    await expect(page.getByText(error)).toBeVisible();
    await expect(page.getByLabel("Address")).toHaveValue(address);
  }
});

test("a title in any script gives a readable address", async ({ page, login, anotherPage }) => {
  await login();
  const reader = (await anotherPage()).request;
  for (const [title, address] of [
    ["Привет, мир", /\/post\/privet-mir(-\w+)?$/],
    ["Crème brûlée für Ängström", /\/post\/creme-brulee-fuer-aengstroem(-\w+)?$/],
    [`한국어 ${newName()}`, /\/post\/%ED%95%9C%EA%B5%AD%EC%96%B4-[\w-]+$/],
  ] as const) {
    await writePost(page, title);
    await expect(page).toHaveURL(address);
    const { pathname } = new URL(page.url());
    for (const { request } of [{ request: reader }, page]) {
      const plain = await request.get(pathname.replace(/%../g, (code) => code.toLowerCase()));
      expect(await plain.text()).toContain(title);
      const inParts = encodeURI(decodeURI(pathname).normalize("NFD"));
      const answer = await request.get(inParts, { maxRedirects: 0 });
      expect(answer.status()).toBe(inParts === pathname ? 200 : 308);
      expect(answer.headers().location ?? pathname).toBe(pathname);
    }
  }
  await page.getByRole("link", { name: "Update", exact: true }).click();
  await fillPost(page, { Address: `고침-${newName()}` });
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page).toHaveURL(/\/post\/%EA%B3%A0%EC%B9%A8-[\w-]+$/);
});
