-- Keeps "ListSegment" exact, whoever writes, and counts all anew. scripts/database/ensure-triggers.ts runs
-- each statement; a blank line ends one.

-- What is written to this view is counted. Its triggers go with it.
DROP VIEW IF EXISTS "ListChange";

CREATE VIEW "ListChange" AS SELECT NULL AS "list", NULL AS "at", NULL AS "id", NULL AS "by";

-- Not INSERT OR IGNORE: in a trigger the conflict clause of the statement outside takes its place.
CREATE TRIGGER "ListChange_count" INSTEAD OF INSERT ON "ListChange" WHEN NEW."list" IS NOT NULL
BEGIN
  INSERT INTO "ListSegment" ("list", "sinceAt", "sinceId", "posts")
  VALUES (NEW."list", '0001-01-01T00:00:00.000+00:00', 0, 0)
  ON CONFLICT DO NOTHING;
  UPDATE "ListSegment" SET "posts" = "posts" + NEW."by" WHERE "rowid" = (
    SELECT "rowid" FROM "ListSegment"
    WHERE "list" = NEW."list" AND ("sinceAt", "sinceId") <= (NEW."at", NEW."id")
    ORDER BY "sinceAt" DESC, "sinceId" DESC LIMIT 1
  );
END;

DROP TRIGGER IF EXISTS "Post_count_insert";

CREATE TRIGGER "Post_count_insert" AFTER INSERT ON "Post"
WHEN NEW."kind" = 'post' AND NEW."status" = 'published'
BEGIN
  INSERT INTO "ListChange" VALUES
    ('all', NEW."publishedAt", NEW."id", 1),
    ('author:' || NEW."authorId", NEW."publishedAt", NEW."id", 1);
END;

DROP TRIGGER IF EXISTS "Post_count_delete";

CREATE TRIGGER "Post_count_delete" AFTER DELETE ON "Post"
WHEN OLD."kind" = 'post' AND OLD."status" = 'published'
BEGIN
  INSERT INTO "ListChange" VALUES
    ('all', OLD."publishedAt", OLD."id", -1),
    ('author:' || OLD."authorId", OLD."publishedAt", OLD."id", -1);
END;

DROP TRIGGER IF EXISTS "Post_count_update";

CREATE TRIGGER "Post_count_update"
AFTER UPDATE OF "id", "status", "publishedAt", "authorId" ON "Post"
WHEN NEW."kind" = 'post'
BEGIN
  INSERT INTO "ListChange"
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

-- A coauthor's row has the moment of its post while readers see that. Whoever adds one gives it: a trigger on
-- "Coauthor" that named "Post" would let no migration make "Post" anew.
DROP TRIGGER IF EXISTS "Coauthor_moment_update";

CREATE TRIGGER "Coauthor_moment_update" AFTER UPDATE OF "status", "publishedAt" ON "Post"
BEGIN
  UPDATE "Coauthor"
  SET "publishedAt" = CASE WHEN NEW."status" = 'published' THEN NEW."publishedAt" END
  WHERE "postId" = NEW."id"
    AND "publishedAt" IS NOT CASE WHEN NEW."status" = 'published' THEN NEW."publishedAt" END;
END;

DROP TRIGGER IF EXISTS "Coauthor_count_insert";

CREATE TRIGGER "Coauthor_count_insert" AFTER INSERT ON "Coauthor"
WHEN NEW."publishedAt" IS NOT NULL
BEGIN
  INSERT INTO "ListChange"
  VALUES ('author:' || NEW."userId", NEW."publishedAt", NEW."postId", 1);
END;

DROP TRIGGER IF EXISTS "Coauthor_count_update";

CREATE TRIGGER "Coauthor_count_update" AFTER UPDATE OF "publishedAt" ON "Coauthor"
BEGIN
  INSERT INTO "ListChange"
    SELECT 'author:' || OLD."userId", OLD."publishedAt", OLD."postId", -1
    WHERE OLD."publishedAt" IS NOT NULL
    UNION ALL
    SELECT 'author:' || NEW."userId", NEW."publishedAt", NEW."postId", 1
    WHERE NEW."publishedAt" IS NOT NULL;
END;

DROP TRIGGER IF EXISTS "Coauthor_count_delete";

CREATE TRIGGER "Coauthor_count_delete" AFTER DELETE ON "Coauthor"
WHEN OLD."publishedAt" IS NOT NULL
BEGIN
  INSERT INTO "ListChange"
  VALUES ('author:' || OLD."userId", OLD."publishedAt", OLD."postId", -1);
END;

DROP TRIGGER IF EXISTS "PostTag_count_insert";

CREATE TRIGGER "PostTag_count_insert" AFTER INSERT ON "PostTag"
BEGIN
  INSERT INTO "ListChange" VALUES ('tag:' || NEW."tagId", NEW."publishedAt", NEW."postId", 1);
END;

DROP TRIGGER IF EXISTS "PostTag_count_delete";

CREATE TRIGGER "PostTag_count_delete" AFTER DELETE ON "PostTag"
BEGIN
  INSERT INTO "ListChange" VALUES ('tag:' || OLD."tagId", OLD."publishedAt", OLD."postId", -1);
END;

DROP TRIGGER IF EXISTS "PostTag_count_update";

CREATE TRIGGER "PostTag_count_update" AFTER UPDATE ON "PostTag"
BEGIN
  INSERT INTO "ListChange" VALUES
    ('tag:' || OLD."tagId", OLD."publishedAt", OLD."postId", -1),
    ('tag:' || NEW."tagId", NEW."publishedAt", NEW."postId", 1);
END;

DELETE FROM "ListSegment";

INSERT INTO "ListSegment" SELECT 'all', '0001-01-01T00:00:00.000+00:00', 0, COUNT(*)
FROM "Post" WHERE "kind" = 'post' AND "status" = 'published';

INSERT INTO "ListSegment" SELECT 'author:' || "who", '0001-01-01T00:00:00.000+00:00', 0, COUNT(*)
FROM (
  SELECT "authorId" AS "who" FROM "Post" WHERE "kind" = 'post' AND "status" = 'published' AND "authorId" IS NOT NULL
  UNION ALL
  SELECT "userId" FROM "Coauthor" WHERE "publishedAt" IS NOT NULL
) GROUP BY "who";

INSERT INTO "ListSegment" SELECT 'tag:' || "tagId", '0001-01-01T00:00:00.000+00:00', 0, COUNT(*)
FROM "PostTag" GROUP BY "tagId";
