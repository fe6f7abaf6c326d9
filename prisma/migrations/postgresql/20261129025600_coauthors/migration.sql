-- CreateTable
CREATE TABLE "Coauthor" (
    "postId" INTEGER NOT NULL,
    "userId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3),

    CONSTRAINT "Coauthor_pkey" PRIMARY KEY ("postId","userId")
);

-- CreateIndex
CREATE INDEX "Coauthor_userId_publishedAt_postId_idx" ON "Coauthor"("userId", "publishedAt" DESC, "postId" DESC);

-- AddForeignKey
ALTER TABLE "Coauthor" ADD CONSTRAINT "Coauthor_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coauthor" ADD CONSTRAINT "Coauthor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
