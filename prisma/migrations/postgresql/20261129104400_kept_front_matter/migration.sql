-- CreateTable
CREATE TABLE "KeptFrontMatter" (
    "postId" INTEGER NOT NULL,

    CONSTRAINT "KeptFrontMatter_pkey" PRIMARY KEY ("postId")
);

-- AddForeignKey
ALTER TABLE "KeptFrontMatter" ADD CONSTRAINT "KeptFrontMatter_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
