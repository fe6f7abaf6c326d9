-- AlterTable
ALTER TABLE "PendingEdit" ADD COLUMN "handedInAt" DATETIME;

-- AlterTable
ALTER TABLE "Post" ADD COLUMN "handedInAt" DATETIME;
ALTER TABLE "Post" ADD COLUMN "wasShown" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN "wasShown" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "HandBack" (
    "postId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "note" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" TEXT,
    CONSTRAINT "HandBack_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "HandBack_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "HandBack_byId_idx" ON "HandBack"("byId");

-- CreateIndex
CREATE INDEX "PendingEdit_handedInAt_idx" ON "PendingEdit"("handedInAt");
