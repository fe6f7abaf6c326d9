-- Keeps "FeedPart" exact, whoever writes, and counts all anew. scripts/database/feed-counts.ts runs
-- each statement; a blank line ends one.

-- What is written to this view is counted. Its triggers go with it.
DROP VIEW IF EXISTS "FeedChange";

CREATE VIEW "FeedChange" AS SELECT NULL AS "feed", NULL AS "at", NULL AS "id", NULL AS "by";

-- Not INSERT OR IGNORE: in a trigger the conflict clause of the statement outside takes its place.
CREATE TRIGGER "FeedChange_count" INSTEAD OF INSERT ON "FeedChange" WHEN NEW."feed" IS NOT NULL
BEGIN
  INSERT INTO "FeedPart" ("feed", "sinceAt", "sinceId", "posts")
  VALUES (NEW."feed", '0001-01-01T00:00:00.000+00:00', 0, 0)
  ON CONFLICT DO NOTHING;
  UPDATE "FeedPart" SET "posts" = "posts" + NEW."by" WHERE "rowid" = (
    SELECT "rowid" FROM "FeedPart"
    WHERE "feed" = NEW."feed" AND ("sinceAt", "sinceId") <= (NEW."at", NEW."id")
    ORDER BY "sinceAt" DESC, "sinceId" DESC LIMIT 1
  );
END;

DROP TRIGGER IF EXISTS "Post_count_insert";

CREATE TRIGGER "Post_count_insert" AFTER INSERT ON "Post" WHEN NEW."status" = 'published'
BEGIN
  INSERT INTO "FeedChange" VALUES
    ('all', NEW."publishedAt", NEW."id", 1),
    ('author:' || NEW."authorId", NEW."publishedAt", NEW."id", 1);
END;

DROP TRIGGER IF EXISTS "Post_count_delete";

CREATE TRIGGER "Post_count_delete" AFTER DELETE ON "Post" WHEN OLD."status" = 'published'
BEGIN
  INSERT INTO "FeedChange" VALUES
    ('all', OLD."publishedAt", OLD."id", -1),
    ('author:' || OLD."authorId", OLD."publishedAt", OLD."id", -1);
END;

DROP TRIGGER IF EXISTS "Post_count_update";

CREATE TRIGGER "Post_count_update"
AFTER UPDATE OF "id", "status", "publishedAt", "authorId" ON "Post"
BEGIN
  INSERT INTO "FeedChange"
    SELECT 'all', OLD."publishedAt", OLD."id", -1 WHERE OLD."status" = 'published'
    UNION ALL
    SELECT 'author:' || OLD."authorId", OLD."publishedAt", OLD."id", -1
    WHERE OLD."status" = 'published'
    UNION ALL
    SELECT 'all', NEW."publishedAt", NEW."id", 1 WHERE NEW."status" = 'published'
    UNION ALL
    SELECT 'author:' || NEW."authorId", NEW."publishedAt", NEW."id", 1
    WHERE NEW."status" = 'published';
END;

DROP TRIGGER IF EXISTS "PostTag_count_insert";

CREATE TRIGGER "PostTag_count_insert" AFTER INSERT ON "PostTag"
BEGIN
  INSERT INTO "FeedChange" VALUES ('tag:' || NEW."tagId", NEW."publishedAt", NEW."postId", 1);
END;

DROP TRIGGER IF EXISTS "PostTag_count_delete";

CREATE TRIGGER "PostTag_count_delete" AFTER DELETE ON "PostTag"
BEGIN
  INSERT INTO "FeedChange" VALUES ('tag:' || OLD."tagId", OLD."publishedAt", OLD."postId", -1);
END;

DROP TRIGGER IF EXISTS "PostTag_count_update";

CREATE TRIGGER "PostTag_count_update" AFTER UPDATE ON "PostTag"
BEGIN
  INSERT INTO "FeedChange" VALUES
    ('tag:' || OLD."tagId", OLD."publishedAt", OLD."postId", -1),
    ('tag:' || NEW."tagId", NEW."publishedAt", NEW."postId", 1);
END;

DELETE FROM "FeedPart";

INSERT INTO "FeedPart" SELECT 'all', '0001-01-01T00:00:00.000+00:00', 0, COUNT(*)
FROM "Post" WHERE "status" = 'published';

INSERT INTO "FeedPart" SELECT 'author:' || "authorId", '0001-01-01T00:00:00.000+00:00', 0, COUNT(*)
FROM "Post" WHERE "status" = 'published' AND "authorId" IS NOT NULL GROUP BY "authorId";

INSERT INTO "FeedPart" SELECT 'tag:' || "tagId", '0001-01-01T00:00:00.000+00:00', 0, COUNT(*)
FROM "PostTag" GROUP BY "tagId";
