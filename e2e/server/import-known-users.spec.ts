import { createAdapter } from "../../lib/database/adapter";
import { expect, test } from "../fixtures";
import { newSettings, removeData, type SiteSettings } from "../site";
import { carafe } from "./carafe-command";
import { makeFlaskBlog } from "./flask-blog";

/** Changes or reads the database of a site that does not run. */
async function query(settings: SiteSettings, sql: string): Promise<unknown[][]> {
  const connection = await createAdapter(settings.DATABASE_URL).connect();
  const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
  await connection.dispose();
  return rows;
}

const MOVE_AUTHOR0 = `UPDATE "User" SET "email" = 'moved@example.com', "emailKey" = 'moved@example.com'
  WHERE "username" = 'author0' RETURNING "id"`;

test("who has moved or left here is not imported again, nor are the posts of who left", async () => {
  const settings = await newSettings();
  const blog = await makeFlaskBlog();
  await carafe(settings, "import", blog.file);
  const [[author0]] = await query(settings, MOVE_AUTHOR0);
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
  expect(await query(settings, `SELECT "username", "email" FROM "User"`)).toEqual([
    ["author0", "moved@example.com"],
  ]);
  expect(await query(settings, `SELECT "id", "authorId" FROM "Post" WHERE "id" > 10`)).toEqual([
    [11, author0],
  ]);
  removeData(settings);
});

test("who was known by their email address alone is known by their old number from then on", async () => {
  const settings = await newSettings();
  const blog = await makeFlaskBlog();
  await carafe(settings, "import", blog.file);
  await query(settings, `DELETE FROM "ImportedUser" RETURNING 1`);
  await carafe(settings, "import", blog.file);
  await query(settings, MOVE_AUTHOR0);

  const { stdout } = await carafe(settings, "import", blog.file);
  expect(stdout).toContain("Imported 0 users, 0 posts and 0 pictures.");
  expect(stdout).toContain("Skipped 2 users and 10 posts");
  expect(stdout).not.toContain("Left out");
  removeData(settings);
});
