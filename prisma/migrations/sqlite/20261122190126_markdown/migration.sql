-- By hand: the generated SQL makes the table anew, which forgets the numbers of deleted posts.
ALTER TABLE "Post" ADD COLUMN "format" TEXT NOT NULL DEFAULT 'plain';
ALTER TABLE "Post" ADD COLUMN "html" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Post" ADD COLUMN "excerptHtml" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Post" ADD COLUMN "isExcerptCut" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Post" ADD COLUMN "summary" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Post" ADD COLUMN "contents" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "Post" ADD COLUMN "readingMinutes" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Post" ADD COLUMN "rendererVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Post_rendererVersion_idx" ON "Post"("rendererVersion");
