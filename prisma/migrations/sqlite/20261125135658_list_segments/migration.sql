-- The triggers that counted FeedPart. scripts/database/list-counts.*.sql makes those of ListSegment and counts anew.
DROP TRIGGER IF EXISTS "Post_count_insert";
DROP TRIGGER IF EXISTS "Post_count_delete";
DROP TRIGGER IF EXISTS "Post_count_update";
DROP TRIGGER IF EXISTS "PostTag_count_insert";
DROP TRIGGER IF EXISTS "PostTag_count_delete";
DROP TRIGGER IF EXISTS "PostTag_count_update";
DROP VIEW IF EXISTS "FeedChange";

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "FeedPart";
PRAGMA foreign_keys=on;

-- CreateTable
CREATE TABLE "ListSegment" (
    "list" TEXT NOT NULL,
    "sinceAt" DATETIME NOT NULL,
    "sinceId" INTEGER NOT NULL,
    "posts" INTEGER NOT NULL,

    PRIMARY KEY ("list", "sinceAt", "sinceId")
);
