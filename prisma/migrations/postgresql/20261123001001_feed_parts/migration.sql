-- CreateTable
CREATE TABLE "FeedPart" (
    "feed" TEXT NOT NULL,
    "sinceAt" TIMESTAMP(3) NOT NULL,
    "sinceId" INTEGER NOT NULL,
    "posts" INTEGER NOT NULL,

    CONSTRAINT "FeedPart_pkey" PRIMARY KEY ("feed","sinceAt","sinceId")
);
