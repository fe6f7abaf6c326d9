-- CreateTable
CREATE TABLE "PendingEdit" (
    "postId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "tags" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    CONSTRAINT "PendingEdit_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "postId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "tags" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    "savedById" TEXT,
    "isAutosave" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Revision_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Revision_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FormerSlug" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "postId" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "FormerSlug_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Tag" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "PostTag" (
    "postId" INTEGER NOT NULL,
    "tagId" INTEGER NOT NULL,
    "publishedAt" DATETIME NOT NULL,

    PRIMARY KEY ("postId", "tagId"),
    CONSTRAINT "PostTag_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PostTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PostImage" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "unusedSince" DATETIME DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "PostImageSize" (
    "imageHash" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("imageHash", "width"),
    CONSTRAINT "PostImageSize_imageHash_fkey" FOREIGN KEY ("imageHash") REFERENCES "PostImage" ("hash") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PostImageUse" (
    "postId" INTEGER NOT NULL,
    "imageHash" TEXT NOT NULL,

    PRIMARY KEY ("postId", "imageHash"),
    CONSTRAINT "PostImageUse_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PostImageUse_imageHash_fkey" FOREIGN KEY ("imageHash") REFERENCES "PostImage" ("hash") ON DELETE CASCADE ON UPDATE CASCADE
);

-- By hand: the generated SQL makes the table anew, which forgets the numbers of deleted posts.
ALTER TABLE "Post" ADD COLUMN "tags" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Post" ADD COLUMN "status" TEXT NOT NULL DEFAULT 'published';
ALTER TABLE "Post" ADD COLUMN "wasPublished" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "Post" ADD COLUMN "wantedSlug" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Post" ADD COLUMN "timeZone" TEXT NOT NULL DEFAULT 'UTC';
ALTER TABLE "Post" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Post" ADD COLUMN "isAutosave" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Post" ADD COLUMN "shareNonce" TEXT;

-- DropIndex
DROP INDEX "Post_publishedAt_id_idx";
DROP INDEX "Post_authorId_publishedAt_id_idx";

-- CreateIndex
CREATE UNIQUE INDEX "Post_shareNonce_key" ON "Post"("shareNonce");

-- CreateIndex
CREATE INDEX "Post_status_publishedAt_id_idx" ON "Post"("status", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Post_authorId_status_publishedAt_id_idx" ON "Post"("authorId", "status", "publishedAt" DESC, "id" DESC);

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
