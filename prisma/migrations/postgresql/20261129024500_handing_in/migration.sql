-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "handedInAt" TIMESTAMP(3),
ADD COLUMN     "wasShown" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "PendingEdit" ADD COLUMN     "handedInAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "wasShown" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "HandBack" (
    "postId" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" TEXT,

    CONSTRAINT "HandBack_pkey" PRIMARY KEY ("postId")
);

-- CreateIndex
CREATE INDEX "HandBack_byId_idx" ON "HandBack"("byId");

-- CreateIndex
CREATE INDEX "PendingEdit_handedInAt_idx" ON "PendingEdit"("handedInAt");

-- AddForeignKey
ALTER TABLE "HandBack" ADD CONSTRAINT "HandBack_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandBack" ADD CONSTRAINT "HandBack_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
