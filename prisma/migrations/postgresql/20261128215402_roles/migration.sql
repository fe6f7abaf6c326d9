-- AlterTable
ALTER TABLE "User" ADD COLUMN     "role" TEXT NOT NULL DEFAULT 'author';

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "savedById" TEXT;

-- AlterTable
ALTER TABLE "PendingEdit" ADD COLUMN     "savedById" TEXT;

-- CreateIndex
CREATE INDEX "Post_savedById_idx" ON "Post"("savedById");

-- CreateIndex
CREATE INDEX "PendingEdit_savedById_idx" ON "PendingEdit"("savedById");

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PendingEdit" ADD CONSTRAINT "PendingEdit_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Until now nobody but its author could save a text.
UPDATE "Post" SET "savedById" = "authorId";
UPDATE "PendingEdit" SET "savedById" = (SELECT "authorId" FROM "Post" WHERE "Post"."id" = "postId");
