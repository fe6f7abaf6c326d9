-- The triggers that counted FeedPart. scripts/database/list-counts.*.sql makes those of ListSegment and counts anew.
DROP FUNCTION IF EXISTS count_feed_changes() CASCADE;
DROP FUNCTION IF EXISTS lock_feeds();

-- DropTable
DROP TABLE "FeedPart";

-- CreateTable
CREATE TABLE "ListSegment" (
    "list" TEXT NOT NULL,
    "sinceAt" TIMESTAMP(3) NOT NULL,
    "sinceId" INTEGER NOT NULL,
    "posts" INTEGER NOT NULL,

    CONSTRAINT "ListSegment_pkey" PRIMARY KEY ("list","sinceAt","sinceId")
);
