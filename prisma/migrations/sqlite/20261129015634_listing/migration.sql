-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Post" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "subtitle" TEXT NOT NULL DEFAULT '',
    "content" TEXT NOT NULL,
    "cover" TEXT NOT NULL DEFAULT '',
    "coverCaption" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT '',
    "canonical" TEXT NOT NULL DEFAULT '',
    "listing" TEXT NOT NULL DEFAULT '',
    "authorId" TEXT,
    "status" TEXT NOT NULL DEFAULT 'published',
    "publishedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "savedById" TEXT,
    "wasPublished" BOOLEAN NOT NULL DEFAULT true,
    "wantedSlug" TEXT NOT NULL DEFAULT '',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "version" INTEGER NOT NULL DEFAULT 1,
    "isAutosave" BOOLEAN NOT NULL DEFAULT false,
    "shareNonce" TEXT,
    "format" TEXT NOT NULL DEFAULT 'plain',
    "html" TEXT NOT NULL DEFAULT '',
    "excerptHtml" TEXT NOT NULL DEFAULT '',
    "isExcerptCut" BOOLEAN NOT NULL DEFAULT false,
    "summary" TEXT NOT NULL DEFAULT '',
    "contents" TEXT NOT NULL DEFAULT '[]',
    "readingMinutes" INTEGER NOT NULL DEFAULT 0,
    "rendererVersion" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Post_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Post" ("authorId", "canonical", "content", "contents", "cover", "coverCaption", "excerptHtml", "format", "html", "id", "isAutosave", "isExcerptCut", "language", "publishedAt", "readingMinutes", "rendererVersion", "savedById", "shareNonce", "slug", "status", "subtitle", "summary", "tags", "timeZone", "title", "updatedAt", "version", "wantedSlug", "wasPublished") SELECT "authorId", "canonical", "content", "contents", "cover", "coverCaption", "excerptHtml", "format", "html", "id", "isAutosave", "isExcerptCut", "language", "publishedAt", "readingMinutes", "rendererVersion", "savedById", "shareNonce", "slug", "status", "subtitle", "summary", "tags", "timeZone", "title", "updatedAt", "version", "wantedSlug", "wasPublished" FROM "Post";
DROP TABLE "Post";
ALTER TABLE "new_Post" RENAME TO "Post";
CREATE UNIQUE INDEX "Post_slug_key" ON "Post"("slug");
CREATE UNIQUE INDEX "Post_shareNonce_key" ON "Post"("shareNonce");
CREATE INDEX "Post_rendererVersion_idx" ON "Post"("rendererVersion");
CREATE INDEX "Post_savedById_idx" ON "Post"("savedById");
CREATE INDEX "Post_status_publishedAt_id_idx" ON "Post"("status", "publishedAt" DESC, "id" DESC);
CREATE INDEX "Post_authorId_status_publishedAt_id_idx" ON "Post"("authorId", "status", "publishedAt" DESC, "id" DESC);
CREATE TABLE "new_PendingEdit" (
    "postId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" TEXT NOT NULL,
    "subtitle" TEXT NOT NULL DEFAULT '',
    "content" TEXT NOT NULL,
    "cover" TEXT NOT NULL DEFAULT '',
    "coverCaption" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT '',
    "canonical" TEXT NOT NULL DEFAULT '',
    "listing" TEXT NOT NULL DEFAULT '',
    "slug" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    "savedById" TEXT,
    CONSTRAINT "PendingEdit_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PendingEdit_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_PendingEdit" ("canonical", "content", "cover", "coverCaption", "language", "postId", "savedAt", "savedById", "slug", "subtitle", "tags", "title") SELECT "canonical", "content", "cover", "coverCaption", "language", "postId", "savedAt", "savedById", "slug", "subtitle", "tags", "title" FROM "PendingEdit";
DROP TABLE "PendingEdit";
ALTER TABLE "new_PendingEdit" RENAME TO "PendingEdit";
CREATE INDEX "PendingEdit_savedById_idx" ON "PendingEdit"("savedById");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
