-- CreateTable
CREATE TABLE "SentForm" (
    "postId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    CONSTRAINT "SentForm_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "SentForm_key_key" ON "SentForm"("key");
