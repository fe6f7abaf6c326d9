import { querySql, runSql } from "../../test/sql";
import { expect, test } from "../fixtures";

test("a site that starts renders what nobody has read yet", async ({ ownSite, ownSettings }) => {
  const settings = await ownSettings();
  await runSql(
    settings,
    `INSERT INTO "Post" ("slug", "title", "content", "format", "updatedAt")
     VALUES ('unread', 'Unread', '*Text*', 'markdown', '2020-01-01T00:00:00.000+00:00')`,
  );
  await ownSite(settings);
  await expect
    .poll(() => querySql(settings, `SELECT "html", "summary" FROM "Post" WHERE "slug" = 'unread'`))
    .toEqual([['<p dir="auto"><em>Text</em></p>', "Text"]]);
});
