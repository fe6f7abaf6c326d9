-- By hand: making "Post" anew would copy every text.
ALTER TABLE "Post" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'post';
ALTER TABLE "Post" ADD COLUMN "navigationPlace" INTEGER;
DROP INDEX "Post_slug_key";
DROP INDEX "Post_status_publishedAt_id_idx";
DROP INDEX "Post_authorId_status_publishedAt_id_idx";
CREATE UNIQUE INDEX "Post_kind_slug_key" ON "Post"("kind", "slug");
CREATE INDEX "Post_kind_status_publishedAt_id_idx" ON "Post"("kind", "status", "publishedAt" DESC, "id" DESC);
CREATE INDEX "Post_authorId_kind_status_publishedAt_id_idx" ON "Post"("authorId", "kind", "status", "publishedAt" DESC, "id" DESC);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_FormerSlug" (
    "kind" TEXT NOT NULL DEFAULT 'post',
    "slug" TEXT NOT NULL,
    "postId" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("kind", "slug"),
    CONSTRAINT "FormerSlug_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_FormerSlug" ("createdAt", "postId", "slug") SELECT "createdAt", "postId", "slug" FROM "FormerSlug";
DROP TABLE "FormerSlug";
ALTER TABLE "new_FormerSlug" RENAME TO "FormerSlug";
CREATE INDEX "FormerSlug_postId_idx" ON "FormerSlug"("postId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- The page that every site begins with. Its number is none that a post has: imports bring those of another blog along.
-- Where the navigation was settled already it says itself whether it leads there.
INSERT INTO "Post" ("id", "kind", "slug", "title", "content", "format", "status", "publishedAt", "updatedAt", "navigationPlace")
SELECT -1, 'page', 'about', 'About', 'This is a blog that many people write and everyone reads. Its pages are plain and quick, and they work in any browser, with scripts or without.

Reading needs no account, and nobody here counts your visits. To write, choose a name and a password: your posts appear on the home page alongside everyone else’s, and on a page of your own. They stay yours. You can change or delete them whenever you like.

The site runs on Carafe, free software under the MIT licence that any small group of writers can run for themselves.', 'markdown', 'published', '2026-11-29T00:00:00.000+00:00', '2026-11-29T00:00:00.000+00:00',
  CASE WHEN EXISTS (SELECT 1 FROM "PublicationVersion" WHERE "settings" LIKE '%"navigation"%') THEN NULL ELSE 2 END;
