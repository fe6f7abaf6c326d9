import { spawn } from "node:child_process";
import { once } from "node:events";
import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { carafe, type Outcome } from "../../test/carafe-command";
import { makeFlaskBlog } from "../../test/flask-blog";
import type { SiteSettings } from "../../test/site";
import { countRows, querySql, runSql } from "../../test/sql";
import { expect, test } from "../fixtures";
import { logIn, writePost } from "../walks";

/** `npm run carafe -- import …` for the site with these settings. */
function importBlog(settings: SiteSettings, ...args: string[]): Promise<Outcome> {
  return carafe(settings, "import", ...args);
}

test("a Flask blog comes along: people, passwords, pictures, posts, old links", async ({
  ownSite,
  ownFolder,
  browser,
}) => {
  const blog = await makeFlaskBlog(ownFolder(), { users: 20, posts: 1_000 });
  const { url, settings } = await ownSite();
  const context = await browser.newContext({ baseURL: url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  await expect(page.getByText("nobody has written here yet")).toBeVisible();

  const begun = performance.now();
  const { code, stdout } = await importBlog(settings, blog.folder);
  expect(stdout).toContain("Imported 20 users, 1,000 posts and 1 picture.");
  expect(stdout).toContain(
    "Skipped 0 users and 0 posts that were imported before or are here already.",
  );
  expect(code).toBe(0);
  // A quiet machine takes four seconds.
  expect(performance.now() - begun).toBeLessThan(60_000);

  await test.step("the running site shows it at once", async () => {
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "Flask post 1000" })).toBeVisible();
    await page.goto("/user/author0");
    await expect(page.getByRole("heading", { name: "Posts by author0 (50)" })).toBeVisible();
    const picture = page.locator("main img").first();
    const answer = await page.request.get((await picture.getAttribute("src")) as string);
    expect(answer.headers()).toMatchObject({
      "content-type": "image/webp",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    });
  });

  await test.step("old links lead on", async () => {
    await page.goto("/post/5");
    await expect(page).toHaveURL("/post/flask-post-5");
    await expect(page.getByText("January 5, 2023")).toBeVisible();
    await expect(page.locator("article p").filter({ hasText: "More of it." })).toBeVisible();
  });

  await test.step("the old password works", async () => {
    await page.goto("/login");
    await logIn(page, "author0@example.com", "password");
    await page.goto("/account");
    await expect(page.getByLabel("Email")).toHaveValue("author0@example.com");
  });

  await test.step("the next post gets the next number", async () => {
    await writePost(page, "After the move");
    await expect(page).toHaveURL("/post/after-the-move");
    await page.goto("/post/1001");
    await expect(page).toHaveURL("/post/after-the-move");
  });
  await context.close();
});

test("a second import adds only what is new, whatever was changed or deleted since", async ({
  ownSettings,
  ownFolder,
}) => {
  const settings = await ownSettings();
  const blog = await makeFlaskBlog(ownFolder());
  await importBlog(settings, blog.file);
  const again = await importBlog(settings, blog.file);
  expect(again.stdout).toContain("Imported 0 users, 0 posts and 0 pictures.");
  expect(again.stdout).toContain(
    "Skipped 2 users and 10 posts that were imported before or are here already.",
  );

  blog.write((database) => {
    blog.addUser(database, 3, "author2");
    blog.addPost(database, 11, 3);
    database.exec("UPDATE post SET title = 'Edited over there' WHERE id = 1");
  });
  await runSql(settings, `DELETE FROM "Post" WHERE id = 2`);
  const third = await importBlog(settings, blog.file);
  expect(third.stdout).toContain("Imported 1 user, 1 post and 0 pictures.");
  expect(await countRows(settings, "posts")).toBe(10);
});

test("an import that is killed goes on where it stopped: nothing is lost, and nothing there twice", async ({
  ownSettings,
  ownFolder,
}) => {
  const POSTS = 1_500;
  const settings = await ownSettings();
  const blog = await makeFlaskBlog(ownFolder(), { users: 3, posts: POSTS });
  // A group of its own, which is killed with all that it has started.
  const killed = spawn(
    process.execPath,
    ["scripts/run.mjs", "scripts/carafe.ts", "import", blog.file],
    { env: { ...process.env, ...settings }, detached: true, stdio: "ignore" },
  );
  const ended = once(killed, "exit");
  const written = () => countRows(settings, "posts");
  await expect.poll(written, { intervals: [20], timeout: 60_000 }).toBeGreaterThan(0);
  process.kill(-(killed.pid as number), "SIGKILL");
  await ended;
  const before = await written();
  expect(before).toBeLessThan(POSTS);

  const again = await importBlog(settings, blog.file);
  expect(again.stderr).toBe("");
  expect(again.stdout).toContain(
    `Skipped 3 users and ${before.toLocaleString("en")} posts that were imported before`,
  );
  const [[posts, numbers, addresses] = []] = await querySql(
    settings,
    "SELECT COUNT(*), COUNT(DISTINCT id), COUNT(DISTINCT slug) FROM \"Post\" WHERE kind = 'post'",
  );
  expect([posts, numbers, addresses].map(Number)).toEqual([POSTS, POSTS, POSTS]);
  const third = await importBlog(settings, blog.file);
  expect(third.stdout).toContain("Imported 0 users, 0 posts and 0 pictures.");
});

test("two blogs live in one, each post under a number of its own", async ({
  ownSettings,
  ownFolder,
}) => {
  const settings = await ownSettings();
  const first = await makeFlaskBlog(ownFolder());
  const second = await makeFlaskBlog(ownFolder());
  second.run(
    "UPDATE user SET username = 'AUTHOR' || id, email = 'other' || id || '@example.com' WHERE id = 1;" +
      "UPDATE user SET username = 'John Doe', email = 'john@example.com' WHERE id = 2",
  );
  await importBlog(settings, first.file);
  const { code, stdout } = await importBlog(settings, second.file);
  expect(code).toBe(0);
  expect(stdout).toContain("Imported 2 users, 10 posts and 1 picture.");
  expect(stdout).toContain("Gave new numbers to 10 posts: the old are in use here.");
  expect(stdout).toContain("“AUTHOR1” is “AUTHOR1-2” here.");
  expect(stdout).toContain("“John Doe” is “John-Doe” here.");
  expect(await countRows(settings, "posts")).toBe(20);
});

test("a post without an author and a picture that is none are left out and named", async ({
  ownSettings,
  ownFolder,
}) => {
  const settings = await ownSettings();
  const blog = await makeFlaskBlog(ownFolder());
  writeFileSync(join(blog.folder, "static", "profile_pics", "author0.png"), "not a picture");
  blog.run("UPDATE post SET user_id = 99 WHERE id = 10");
  const { code, stdout } = await importBlog(settings, blog.file);
  expect(code).toBe(0);
  expect(stdout).toContain("Imported 2 users, 9 posts and 0 pictures.");
  expect(stdout).toContain("The picture of “author0” could not be read.");
  expect(stdout).toContain("Left out 1 post whose author is not in the database.");
});

test("what is no Flask blog is one sentence and leaves nothing behind", async ({
  ownSettings,
  ownFolder,
}) => {
  const settings = await ownSettings();
  const truncated = await makeFlaskBlog(ownFolder(), { posts: 500 });
  truncateSync(truncated.file, 20_000);
  const foreign = await makeFlaskBlog(ownFolder());
  foreign.run("DROP TABLE post; CREATE TABLE post (id INTEGER, subject TEXT)");
  const empty = join(truncated.folder, "empty.db");
  writeFileSync(empty, "");
  const words = join(truncated.folder, "words.db");
  writeFileSync(words, "Dear diary");

  const lack = ": its table post has no column for the content";
  for (const [file, reason] of [
    [truncated.file, ""],
    [foreign.file, lack],
    [empty, ""],
    [words, ""],
  ] as const) {
    const { code, stderr } = await importBlog(settings, file);
    expect(stderr.trim()).toBe(`${file} is not a complete Flask blog database${reason}.`);
    expect(code).toBe(1);
  }
  const nowhere = await importBlog(settings, "/no/such/place");
  expect(nowhere.stderr.trim()).toBe("There is no file or folder at /no/such/place.");
  const nothing = await importBlog(settings);
  expect(nothing.stderr.trim()).toBe(
    "Missing required argument 'file or folder'; npm run carafe -- --help lists the commands.",
  );
  expect(await countRows(settings, "users")).toBe(0);
  expect(await countRows(settings, "posts")).toBe(0);
});

test("odd rows are left out and named, or with --strict nothing is imported", async ({
  ownSettings,
  ownFolder,
}) => {
  const settings = await ownSettings();
  const blog = await makeFlaskBlog(ownFolder());
  blog.run(
    "ALTER TABLE post RENAME TO posts; ALTER TABLE posts RENAME COLUMN date_posted TO created_at;" +
      "UPDATE posts SET user_id = 'somebody' WHERE id = 9;" +
      "UPDATE posts SET created_at = 'yesterday' WHERE id = 10;" +
      "INSERT INTO user VALUES (3, 'Author0', 'AUTHOR0@example.com', 'default.jpg', '')",
  );
  const reason = "row 9 of the table posts: its user_id is “somebody”";
  const strict = await importBlog(settings, "--strict", blog.file);
  expect(strict.stderr.trim()).toBe(
    `Nothing was imported, as --strict asks: ${reason} (and 1 more).`,
  );
  expect(strict.code).toBe(1);
  expect(await countRows(settings, "users")).toBe(0);

  const { code, stdout } = await importBlog(settings, blog.file);
  expect(code).toBe(0);
  expect(stdout).toContain("Imported 2 users, 9 posts and 1 picture.");
  expect(stdout).toContain(`Left out ${reason}.`);
  expect(stdout).toContain(
    "Gave the date of its neighbour to row 10 of the table posts: its created_at is “yesterday”.",
  );
  expect(stdout).toContain("“author0” and “Author0” are one account here");
  const again = await importBlog(settings, blog.file);
  expect(again.stdout).toContain("Imported 0 users, 0 posts and 0 pictures.");
});
