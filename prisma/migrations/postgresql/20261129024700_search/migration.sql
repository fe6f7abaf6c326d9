-- CreateTable
CREATE TABLE "SearchQueue" (
    "postId" INTEGER NOT NULL,

    CONSTRAINT "SearchQueue_pkey" PRIMARY KEY ("postId")
);
