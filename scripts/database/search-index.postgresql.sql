-- The index of words (lib/search), and the triggers that say which posts it has yet to look at.
-- scripts/database/ensure-triggers.ts runs each statement; a blank line ends one.

-- It is given words, made by lib/text/tokenize.ts, and keeps no text.
CREATE TABLE IF NOT EXISTS "PostWords" ("postId" INTEGER PRIMARY KEY, "words" TSVECTOR NOT NULL);

-- What has not yet been sorted into it is read by every search: little is left so.
CREATE INDEX IF NOT EXISTS "PostWords_words_idx" ON "PostWords" USING GIN ("words")
WITH (gin_pending_list_limit = 256);

-- Every word that a post has or had, to find those that begin with another.
CREATE TABLE IF NOT EXISTS "SearchWord" ("word" TEXT COLLATE "C" PRIMARY KEY);

DROP TABLE IF EXISTS "PostSearch";

-- A post that waits already is held fast until its change is there to be read (DO UPDATE): whoever takes from the queue
-- passes it by, and does not put its former text into the index.
CREATE OR REPLACE FUNCTION queue_for_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchQueue" ("postId")
  VALUES (CASE TG_OP WHEN 'DELETE' THEN OLD."id" ELSE NEW."id" END)
  ON CONFLICT ("postId") DO UPDATE SET "postId" = EXCLUDED."postId";
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER "Post_search_insert" AFTER INSERT ON "Post"
FOR EACH ROW WHEN (NEW."status" = 'published') EXECUTE FUNCTION queue_for_search();

CREATE OR REPLACE TRIGGER "Post_search_update"
AFTER UPDATE OF "status", "title", "subtitle", "tags", "html", "content", "authorId" ON "Post"
FOR EACH ROW WHEN (OLD."status" = 'published' OR NEW."status" = 'published')
EXECUTE FUNCTION queue_for_search();

CREATE OR REPLACE TRIGGER "Post_search_delete" AFTER DELETE ON "Post"
FOR EACH ROW WHEN (OLD."status" = 'published') EXECUTE FUNCTION queue_for_search();

CREATE OR REPLACE FUNCTION queue_coauthored_for_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchQueue" ("postId")
  VALUES (CASE TG_OP WHEN 'DELETE' THEN OLD."postId" ELSE NEW."postId" END)
  ON CONFLICT ("postId") DO UPDATE SET "postId" = EXCLUDED."postId";
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER "Coauthor_search_insert" AFTER INSERT ON "Coauthor"
FOR EACH ROW WHEN (NEW."publishedAt" IS NOT NULL) EXECUTE FUNCTION queue_coauthored_for_search();

CREATE OR REPLACE TRIGGER "Coauthor_search_update" AFTER UPDATE OF "publishedAt" ON "Coauthor"
FOR EACH ROW WHEN ((OLD."publishedAt" IS NULL) <> (NEW."publishedAt" IS NULL))
EXECUTE FUNCTION queue_coauthored_for_search();

CREATE OR REPLACE TRIGGER "Coauthor_search_delete" AFTER DELETE ON "Coauthor"
FOR EACH ROW WHEN (OLD."publishedAt" IS NOT NULL) EXECUTE FUNCTION queue_coauthored_for_search();

INSERT INTO "SearchQueue" ("postId") SELECT "id" FROM "Post"
WHERE "status" = 'published' AND "id" NOT IN (SELECT "postId" FROM "PostWords")
ON CONFLICT DO NOTHING;
