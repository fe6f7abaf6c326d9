-- The index of words (lib/search), and the triggers that say which posts it has yet to look at.
-- scripts/database/ensure-triggers.ts runs each statement; a blank line ends one.

-- It is given words, made by lib/search/words.ts, and keeps no text.
CREATE TABLE IF NOT EXISTS "PostSearch" ("postId" INTEGER PRIMARY KEY, "words" TSVECTOR NOT NULL);

CREATE INDEX IF NOT EXISTS "PostSearch_words_idx" ON "PostSearch" USING GIN ("words");

CREATE OR REPLACE FUNCTION queue_for_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchQueue" ("postId")
  VALUES (CASE TG_OP WHEN 'DELETE' THEN OLD."id" ELSE NEW."id" END) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER "Post_search_insert" AFTER INSERT ON "Post"
FOR EACH ROW WHEN (NEW."status" = 'published') EXECUTE FUNCTION queue_for_search();

CREATE OR REPLACE TRIGGER "Post_search_update"
AFTER UPDATE OF "status", "title", "subtitle", "tags", "html", "content" ON "Post"
FOR EACH ROW WHEN (OLD."status" = 'published' OR NEW."status" = 'published')
EXECUTE FUNCTION queue_for_search();

CREATE OR REPLACE TRIGGER "Post_search_delete" AFTER DELETE ON "Post"
FOR EACH ROW WHEN (OLD."status" = 'published') EXECUTE FUNCTION queue_for_search();

INSERT INTO "SearchQueue" ("postId") SELECT "id" FROM "Post"
WHERE "kind" = 'post' AND "status" = 'published' AND "id" NOT IN (SELECT "postId" FROM "PostSearch")
ON CONFLICT DO NOTHING;
