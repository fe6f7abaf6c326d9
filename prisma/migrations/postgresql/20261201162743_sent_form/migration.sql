-- CreateTable
CREATE TABLE "SentForm" (
    "postId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "SentForm_pkey" PRIMARY KEY ("postId")
);

-- CreateIndex
CREATE UNIQUE INDEX "SentForm_key_key" ON "SentForm"("key");

-- AddForeignKey
ALTER TABLE "SentForm" ADD CONSTRAINT "SentForm_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
