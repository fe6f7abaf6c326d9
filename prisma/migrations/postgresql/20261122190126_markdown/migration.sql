-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "contents" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "excerptHtml" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "format" TEXT NOT NULL DEFAULT 'plain',
ADD COLUMN     "html" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "isExcerptCut" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "readingMinutes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "rendererVersion" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "summary" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "Post_rendererVersion_idx" ON "Post"("rendererVersion");
