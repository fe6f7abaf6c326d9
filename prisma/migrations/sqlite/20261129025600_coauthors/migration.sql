-- CreateTable
CREATE TABLE "Coauthor" (
    "postId" INTEGER NOT NULL,
    "userId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "publishedAt" DATETIME,

    PRIMARY KEY ("postId", "userId"),
    CONSTRAINT "Coauthor_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Coauthor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Coauthor_userId_publishedAt_postId_idx" ON "Coauthor"("userId", "publishedAt" DESC, "postId" DESC);
