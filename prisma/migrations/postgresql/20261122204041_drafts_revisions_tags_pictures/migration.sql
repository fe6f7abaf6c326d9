-- DropIndex
DROP INDEX "Post_publishedAt_id_idx";

-- DropIndex
DROP INDEX "Post_authorId_publishedAt_id_idx";

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "isAutosave" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "shareNonce" TEXT,
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'published',
ADD COLUMN     "tags" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "timeZone" TEXT NOT NULL DEFAULT 'UTC',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "wantedSlug" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "wasPublished" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "PendingEdit" (
    "postId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "tags" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PendingEdit_pkey" PRIMARY KEY ("postId")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" SERIAL NOT NULL,
    "postId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "tags" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,
    "savedById" TEXT,
    "isAutosave" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormerSlug" (
    "slug" TEXT NOT NULL,
    "postId" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormerSlug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Tag" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostTag" (
    "postId" INTEGER NOT NULL,
    "tagId" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PostTag_pkey" PRIMARY KEY ("postId","tagId")
);

-- CreateTable
CREATE TABLE "PostImage" (
    "hash" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "unusedSince" TIMESTAMP(3) DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PostImage_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "PostImageSize" (
    "imageHash" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "PostImageSize_pkey" PRIMARY KEY ("imageHash","width")
);

-- CreateTable
CREATE TABLE "PostImageUse" (
    "postId" INTEGER NOT NULL,
    "imageHash" TEXT NOT NULL,

    CONSTRAINT "PostImageUse_pkey" PRIMARY KEY ("postId","imageHash")
);

-- CreateIndex
CREATE INDEX "Revision_postId_id_idx" ON "Revision"("postId", "id" DESC);

-- CreateIndex
CREATE INDEX "Revision_savedById_idx" ON "Revision"("savedById");

-- CreateIndex
CREATE INDEX "FormerSlug_postId_idx" ON "FormerSlug"("postId");

-- CreateIndex
CREATE UNIQUE INDEX "Tag_slug_key" ON "Tag"("slug");

-- CreateIndex
CREATE INDEX "PostTag_tagId_publishedAt_postId_idx" ON "PostTag"("tagId", "publishedAt" DESC, "postId" DESC);

-- CreateIndex
CREATE INDEX "PostImage_unusedSince_idx" ON "PostImage"("unusedSince");

-- CreateIndex
CREATE INDEX "PostImageUse_imageHash_idx" ON "PostImageUse"("imageHash");

-- CreateIndex
CREATE UNIQUE INDEX "Post_shareNonce_key" ON "Post"("shareNonce");

-- CreateIndex
CREATE INDEX "Post_status_publishedAt_id_idx" ON "Post"("status", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Post_authorId_status_publishedAt_id_idx" ON "Post"("authorId", "status", "publishedAt" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "PendingEdit" ADD CONSTRAINT "PendingEdit_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerSlug" ADD CONSTRAINT "FormerSlug_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostTag" ADD CONSTRAINT "PostTag_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostTag" ADD CONSTRAINT "PostTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostImageSize" ADD CONSTRAINT "PostImageSize_imageHash_fkey" FOREIGN KEY ("imageHash") REFERENCES "PostImage"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostImageUse" ADD CONSTRAINT "PostImageUse_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostImageUse" ADD CONSTRAINT "PostImageUse_imageHash_fkey" FOREIGN KEY ("imageHash") REFERENCES "PostImage"("hash") ON DELETE CASCADE ON UPDATE CASCADE;
