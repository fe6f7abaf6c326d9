-- Keeps "ListSegment" exact, whoever writes, and counts all anew. scripts/database/ensure-triggers.ts runs
-- each statement; a blank line ends one.

-- Of two processes that start at once the second waits here.
SELECT pg_advisory_xact_lock(hashtextextended('carafe lists', 0));

-- Who changes which posts are public waits for the others who do. Taken first in a transaction
-- (lib/lists/change-lists.ts), so that nobody holds a row that the holder of this lock waits for.
CREATE OR REPLACE FUNCTION lock_lists() RETURNS void LANGUAGE sql AS
  $$ SELECT pg_advisory_xact_lock(hashtextextended('carafe lists', 0)) $$;

-- Once a statement, not once a row: an import would update one row a thousand times.
CREATE OR REPLACE FUNCTION count_list_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- The lists that a row stands in.
  entries text := CASE TG_TABLE_NAME
    WHEN 'Post' THEN
      'SELECT list, "publishedAt" AS at, "id", %s AS by
       FROM %I, unnest(ARRAY[''all'', ''author:'' || "authorId"]) AS list
       WHERE "kind" = ''post'' AND "status" = ''published'' AND list IS NOT NULL'
    WHEN 'Coauthor' THEN
      'SELECT ''author:'' || "userId" AS list, "publishedAt" AS at, "postId" AS id, %s AS by
       FROM %I WHERE "publishedAt" IS NOT NULL'
    ELSE
      'SELECT ''tag:'' || "tagId" AS list, "publishedAt" AS at, "postId" AS id, %s AS by FROM %I'
  END;
  changes "ListSegment"[];
BEGIN
  EXECUTE format(
    'SELECT array_agg(ROW(net.*)::"ListSegment") FROM (
       SELECT list, at, id, sum(by)::integer FROM (%s) AS entry GROUP BY list, at, id HAVING sum(by) <> 0
     ) AS net',
    concat_ws(
      ' UNION ALL ',
      CASE WHEN TG_OP <> 'INSERT' THEN format(entries, -1, 'before') END,
      CASE WHEN TG_OP <> 'DELETE' THEN format(entries, 1, 'after') END
    )
  ) INTO changes;
  IF changes IS NULL THEN RETURN NULL; END IF;
  PERFORM lock_lists();
  INSERT INTO "ListSegment" ("list", "sinceAt", "sinceId", "posts")
  SELECT DISTINCT list, timestamp '0001-01-01', 0, 0 FROM unnest(changes)
  ON CONFLICT DO NOTHING;
  UPDATE "ListSegment" AS segment SET "posts" = segment."posts" + net.by
  FROM (
    SELECT found."list", found."sinceAt", found."sinceId", sum(change."posts") AS by
    FROM unnest(changes) AS change CROSS JOIN LATERAL (
      SELECT "list", "sinceAt", "sinceId" FROM "ListSegment"
      WHERE "list" = change."list"
        AND ("sinceAt", "sinceId") <= (change."sinceAt", change."sinceId")
      ORDER BY "sinceAt" DESC, "sinceId" DESC LIMIT 1
    ) AS found
    GROUP BY 1, 2, 3
  ) AS net
  WHERE (segment."list", segment."sinceAt", segment."sinceId") = (net."list", net."sinceAt", net."sinceId");
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER "Post_count_insert" AFTER INSERT ON "Post"
REFERENCING NEW TABLE AS "after" FOR EACH STATEMENT EXECUTE FUNCTION count_list_changes();

CREATE OR REPLACE TRIGGER "Post_count_delete" AFTER DELETE ON "Post"
REFERENCING OLD TABLE AS "before" FOR EACH STATEMENT EXECUTE FUNCTION count_list_changes();

CREATE OR REPLACE TRIGGER "Post_count_update" AFTER UPDATE ON "Post"
REFERENCING OLD TABLE AS "before" NEW TABLE AS "after"
FOR EACH STATEMENT EXECUTE FUNCTION count_list_changes();

-- A coauthor's row has the moment of its post while readers see that. Whoever adds one gives it.
CREATE OR REPLACE FUNCTION give_post_moments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Coauthor" AS coauthor SET "publishedAt" = post.at
  FROM (
    SELECT "id", CASE WHEN "status" = 'published' THEN "publishedAt" END AS at FROM "after"
  ) AS post
  WHERE coauthor."postId" = post."id" AND coauthor."publishedAt" IS DISTINCT FROM post.at;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER "Coauthor_moment_update" AFTER UPDATE ON "Post"
REFERENCING NEW TABLE AS "after" FOR EACH STATEMENT EXECUTE FUNCTION give_post_moments();

CREATE OR REPLACE TRIGGER "Coauthor_count_insert" AFTER INSERT ON "Coauthor"
REFERENCING NEW TABLE AS "after" FOR EACH STATEMENT EXECUTE FUNCTION count_list_changes();

CREATE OR REPLACE TRIGGER "Coauthor_count_delete" AFTER DELETE ON "Coauthor"
REFERENCING OLD TABLE AS "before" FOR EACH STATEMENT EXECUTE FUNCTION count_list_changes();

CREATE OR REPLACE TRIGGER "Coauthor_count_update" AFTER UPDATE ON "Coauthor"
REFERENCING OLD TABLE AS "before" NEW TABLE AS "after"
FOR EACH STATEMENT EXECUTE FUNCTION count_list_changes();

CREATE OR REPLACE TRIGGER "PostTag_count_insert" AFTER INSERT ON "PostTag"
REFERENCING NEW TABLE AS "after" FOR EACH STATEMENT EXECUTE FUNCTION count_list_changes();

CREATE OR REPLACE TRIGGER "PostTag_count_delete" AFTER DELETE ON "PostTag"
REFERENCING OLD TABLE AS "before" FOR EACH STATEMENT EXECUTE FUNCTION count_list_changes();

CREATE OR REPLACE TRIGGER "PostTag_count_update" AFTER UPDATE ON "PostTag"
REFERENCING OLD TABLE AS "before" NEW TABLE AS "after"
FOR EACH STATEMENT EXECUTE FUNCTION count_list_changes();

DELETE FROM "ListSegment";

INSERT INTO "ListSegment" SELECT 'all', '0001-01-01', 0, COUNT(*)
FROM "Post" WHERE "kind" = 'post' AND "status" = 'published';

INSERT INTO "ListSegment" SELECT 'author:' || "who", '0001-01-01', 0, COUNT(*)
FROM (
  SELECT "authorId" AS "who" FROM "Post" WHERE "kind" = 'post' AND "status" = 'published' AND "authorId" IS NOT NULL
  UNION ALL
  SELECT "userId" FROM "Coauthor" WHERE "publishedAt" IS NOT NULL
) AS "entry" GROUP BY "who";

INSERT INTO "ListSegment" SELECT 'tag:' || "tagId", '0001-01-01', 0, COUNT(*)
FROM "PostTag" GROUP BY "tagId";
