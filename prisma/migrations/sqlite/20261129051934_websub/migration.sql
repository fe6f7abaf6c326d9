-- CreateTable
CREATE TABLE "FeedChange" (
    "postId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "changedAt" DATETIME NOT NULL,
    CONSTRAINT "FeedChange_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "FeedChange_changedAt_idx" ON "FeedChange"("changedAt");
