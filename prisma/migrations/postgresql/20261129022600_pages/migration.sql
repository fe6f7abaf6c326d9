-- DropIndex
DROP INDEX "Post_slug_key";

-- DropIndex
DROP INDEX "Post_status_publishedAt_id_idx";

-- DropIndex
DROP INDEX "Post_authorId_status_publishedAt_id_idx";

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'post',
ADD COLUMN     "navigationPlace" INTEGER;

-- AlterTable
ALTER TABLE "FormerSlug" DROP CONSTRAINT "FormerSlug_pkey",
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'post',
ADD CONSTRAINT "FormerSlug_pkey" PRIMARY KEY ("kind", "slug");

-- CreateIndex
CREATE INDEX "Post_kind_status_publishedAt_id_idx" ON "Post"("kind", "status", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Post_authorId_kind_status_publishedAt_id_idx" ON "Post"("authorId", "kind", "status", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Post_kind_slug_key" ON "Post"("kind", "slug");

-- The page that every site begins with. Its number is none that a post has: imports bring those of another blog along.
-- Where the navigation was settled already it says itself whether it leads there.
INSERT INTO "Post" ("id", "kind", "slug", "title", "content", "format", "status", "publishedAt", "updatedAt", "navigationPlace")
SELECT -1, 'page', 'about', 'About', 'This is a blog that many people write and everyone reads. Its pages are plain and quick, and they work in any browser, with scripts or without.

Reading needs no account, and nobody here counts your visits. To write, choose a name and a password: your posts appear on the home page alongside everyone else’s, and on a page of your own. They stay yours. You can change or delete them whenever you like.

The site runs on Carafe, free software under the MIT licence that any small group of writers can run for themselves.', 'markdown', 'published', timestamp '2026-11-29 00:00:00', timestamp '2026-11-29 00:00:00',
  CASE WHEN EXISTS (SELECT 1 FROM "PublicationVersion" WHERE "settings" LIKE '%"navigation"%') THEN NULL ELSE 2 END;
