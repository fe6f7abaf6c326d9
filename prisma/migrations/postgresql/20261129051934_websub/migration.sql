-- CreateTable
CREATE TABLE "FeedChange" (
    "postId" INTEGER NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FeedChange_pkey" PRIMARY KEY ("postId")
);

-- CreateIndex
CREATE INDEX "FeedChange_changedAt_idx" ON "FeedChange"("changedAt");

-- AddForeignKey
ALTER TABLE "FeedChange" ADD CONSTRAINT "FeedChange_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
