import { addPerson } from "../test/people";
import { expect, test } from "./fixtures";

test("an empty blog greets its first writer", async ({ page, ownSite }) => {
  const { url } = await ownSite();
  await page.goto(url);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("An empty page, a full carafe.");
  await page.getByRole("link", { name: "Become its first writer" }).click();
  await expect(page).toHaveURL(`${url}/register`);
});

test("the home page shows the newest posts with their authors", async ({ page, newPost }) => {
  const author = await addPerson();
  const post = await newPost(author, {
    title: "The newest of all",
    content: "Its text.",
  });
  await page.goto("/");
  const first = page.getByRole("article").first();
  await expect(first.getByRole("link", { name: "The newest of all" })).toHaveAttribute(
    "href",
    `/post/${post.slug}`,
  );
  await expect(first.getByText("Its text.")).toBeVisible();
  await expect(first.locator("time")).toBeVisible();
  await first.getByRole("link", { name: author.username }).click();
  await expect(
    page.getByRole("heading", { name: `Posts by ${author.username} (1)` }),
  ).toBeVisible();
});

test("pages are numbered, with gaps", async ({ page, newPost }) => {
  test.slow();
  const author = await addPerson();
  for (let day = 1; day <= 31; day++) {
    await newPost(author, { title: `Day ${day}`, publishedAt: new Date(Date.UTC(2020, 0, day)) });
  }
  const pagination = page.getByRole("navigation", { name: "Pagination" });
  const base = `/user/${author.username}`;

  await page.goto(base);
  await expect(pagination.getByRole("listitem")).toHaveText(["1", "2", "3", "…", "7"]);
  await expect(pagination.getByText("1")).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("article")).toHaveCount(5);
  await expect(page.getByRole("article").first()).toContainText("Day 31");

  await pagination.getByRole("link", { name: "3" }).click();
  await expect(page).toHaveURL(`${base}/page/3`);
  await expect(pagination.getByRole("listitem")).toHaveText(["1", "2", "3", "4", "5", "…", "7"]);
  await pagination.getByRole("link", { name: "7" }).click();
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByText("January 1, 2020")).toBeVisible();
  await pagination.getByRole("link", { name: "1", exact: true }).click();
  await expect(page).toHaveURL(base);
});

test("the numbered pages of the home page answer under both addresses", async ({
  page,
  newPost,
}) => {
  const author = await addPerson();
  for (let number = 0; number < 6; number++) await newPost(author, { title: `Number ${number}` });
  const texts: (string | null)[] = [];
  for (const address of ["/page/2", "/?page=2"]) {
    await page.goto(address);
    texts.push(await page.getByRole("main").textContent());
  }
  expect(texts[0]).toBe(texts[1]);
  await page.goto("/page/1");
  await expect(page).toHaveURL("/");
  await page.goto("/home");
  await expect(page).toHaveURL("/");
});

test("the numbered pages of a user answer under both addresses", async ({ page, newPost }) => {
  const author = await addPerson();
  for (let number = 0; number < 6; number++) await newPost(author, { title: `Number ${number}` });
  const base = `/user/${author.username}`;
  const texts: (string | null)[] = [];
  for (const address of [`${base}/page/2`, `${base}?page=2`]) {
    await page.goto(address);
    await expect(page.getByRole("article")).toHaveText(/Number 0/);
    texts.push(await page.getByRole("main").textContent());
  }
  expect(texts[0]).toBe(texts[1]);
  await page.goto(`${base}/page/1`);
  await expect(page).toHaveURL(base);
});

test("another spelling of a name leads to the right one", async ({ page }) => {
  const { username } = await addPerson();
  await page.goto(`/user/${username.toUpperCase()}`);
  await expect(page).toHaveURL(`/user/${username}`);
});

test("the navigation says who reads and where one is", async ({ page, login }) => {
  const names = () => page.getByRole("navigation", { name: "Main" }).getByRole("listitem");
  await page.goto("/about");
  await expect(names()).toHaveText(["Home", "About", "Log in", "Register"]);
  await expect(page.getByRole("link", { name: "About", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await login();
  await page.goto("/about");
  await expect(names()).toHaveText(["Home", "About", "New post", "Account", "Log out"]);
});

test("the account page shows name and email", async ({ page, login }) => {
  const { username, email } = await login();
  await page.goto("/account");
  await expect(page.getByLabel("Username")).toHaveValue(username);
  await expect(page.getByLabel("Email")).toHaveValue(email);
});

test("a member's twin has no address of its own", async ({ page }) => {
  await page.goto("/member/about");
  await expect(page).toHaveURL("/about");
});
