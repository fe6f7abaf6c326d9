-- CreateTable
CREATE TABLE "FeedPart" (
    "feed" TEXT NOT NULL,
    "sinceAt" DATETIME NOT NULL,
    "sinceId" INTEGER NOT NULL,
    "posts" INTEGER NOT NULL,

    PRIMARY KEY ("feed", "sinceAt", "sinceId")
);
