-- CreateTable
CREATE TABLE "LinkCard" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL DEFAULT '',
    "author" TEXT NOT NULL DEFAULT '',
    "pictureHash" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" DATETIME DEFAULT CURRENT_TIMESTAMP,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "LinkCard_pictureHash_fkey" FOREIGN KEY ("pictureHash") REFERENCES "PostImage" ("hash") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LinkCardUse" (
    "postId" INTEGER NOT NULL,
    "cardKey" TEXT NOT NULL,
    "isShown" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("postId", "cardKey"),
    CONSTRAINT "LinkCardUse_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LinkCardUse_cardKey_fkey" FOREIGN KEY ("cardKey") REFERENCES "LinkCard" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "LinkCard_nextTryAt_idx" ON "LinkCard"("nextTryAt");

-- CreateIndex
CREATE INDEX "LinkCard_pictureHash_idx" ON "LinkCard"("pictureHash");

-- CreateIndex
CREATE INDEX "LinkCardUse_cardKey_idx" ON "LinkCardUse"("cardKey");

-- CreateIndex
CREATE INDEX "LinkCardUse_isShown_idx" ON "LinkCardUse"("isShown");
