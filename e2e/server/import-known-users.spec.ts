import { carafe } from "../../test/carafe-command";
import { makeFlaskBlog } from "../../test/flask-blog";
import { querySql } from "../../test/sql";
import { expect, test } from "../fixtures";

const MOVE_AUTHOR0 = `UPDATE "User" SET "email" = 'moved@example.com', "emailKey" = 'moved@example.com'
  WHERE "username" = 'author0' RETURNING "id"`;

test("who has moved or left here is not imported again, nor are the posts of who left", async ({
  ownSettings,
  ownFolder,
}) => {
  const settings = await ownSettings();
  const blog = await makeFlaskBlog(ownFolder());
  await carafe(settings, "import", blog.file);
  const author0 = (await querySql(settings, MOVE_AUTHOR0))[0]?.[0];
  const { stdout: left } = await carafe(settings, "user:delete", "author1@example.com");
  expect(left).toContain("Kept 5 posts under “A former member”.");

  blog.write((database) => {
    blog.addPost(database, 11, 1);
    blog.addPost(database, 12, 2);
    blog.addPost(database, 13, 2);
  });
  const { code, stdout } = await carafe(settings, "import", blog.file);
  expect(code).toBe(0);
  expect(stdout).toContain("Imported 0 users, 1 post and 0 pictures.");
  expect(stdout).toContain("Skipped 2 users and 10 posts");
  expect(stdout).toContain("Left out 2 posts of members who have deleted their accounts here.");
  expect(await querySql(settings, `SELECT "username", "email" FROM "User"`)).toEqual([
    ["author0", "moved@example.com"],
  ]);
  expect(await querySql(settings, `SELECT "id", "authorId" FROM "Post" WHERE "id" > 10`)).toEqual([
    [11, author0],
  ]);
});

test("who was known by their email address alone is known by their old number from then on", async ({
  ownSettings,
  ownFolder,
}) => {
  const settings = await ownSettings();
  const blog = await makeFlaskBlog(ownFolder());
  await carafe(settings, "import", blog.file);
  await querySql(settings, `DELETE FROM "ImportedUser" RETURNING 1`);
  await carafe(settings, "import", blog.file);
  await querySql(settings, MOVE_AUTHOR0);

  const { stdout } = await carafe(settings, "import", blog.file);
  expect(stdout).toContain("Imported 0 users, 0 posts and 0 pictures.");
  expect(stdout).toContain("Skipped 2 users and 10 posts");
  expect(stdout).not.toContain("Left out");
});
