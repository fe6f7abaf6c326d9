-- The index of words (lib/search), and the triggers that say which posts it has yet to look at.
-- scripts/database/ensure-triggers.ts runs each statement; a blank line ends one.

-- It is given words, made by lib/text/tokenize.ts, and keeps no text.
CREATE VIRTUAL TABLE IF NOT EXISTS "PostWords" USING fts5(
  "title", "tags", "text", "marks", content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* So Co'"
);

-- Every word that a post has or had, to find those that begin with another.
CREATE TABLE IF NOT EXISTS "SearchWord" ("word" TEXT PRIMARY KEY) WITHOUT ROWID;

DROP TABLE IF EXISTS "PostSearch";

DROP TRIGGER IF EXISTS "Post_search_insert";

CREATE TRIGGER "Post_search_insert" AFTER INSERT ON "Post" WHEN NEW."status" = 'published'
BEGIN
  INSERT INTO "SearchQueue" ("postId") VALUES (NEW."id") ON CONFLICT DO NOTHING;
END;

DROP TRIGGER IF EXISTS "Post_search_update";

CREATE TRIGGER "Post_search_update"
AFTER UPDATE OF "status", "title", "subtitle", "tags", "html", "content", "authorId" ON "Post"
WHEN OLD."status" = 'published' OR NEW."status" = 'published'
BEGIN
  INSERT INTO "SearchQueue" ("postId") VALUES (NEW."id") ON CONFLICT DO NOTHING;
END;

DROP TRIGGER IF EXISTS "Post_search_delete";

CREATE TRIGGER "Post_search_delete" AFTER DELETE ON "Post" WHEN OLD."status" = 'published'
BEGIN
  INSERT INTO "SearchQueue" ("postId") VALUES (OLD."id") ON CONFLICT DO NOTHING;
END;

DROP TRIGGER IF EXISTS "Coauthor_search_insert";

CREATE TRIGGER "Coauthor_search_insert" AFTER INSERT ON "Coauthor" WHEN NEW."publishedAt" IS NOT NULL
BEGIN
  INSERT INTO "SearchQueue" ("postId") VALUES (NEW."postId") ON CONFLICT DO NOTHING;
END;

DROP TRIGGER IF EXISTS "Coauthor_search_update";

CREATE TRIGGER "Coauthor_search_update" AFTER UPDATE OF "publishedAt" ON "Coauthor"
WHEN (OLD."publishedAt" IS NULL) <> (NEW."publishedAt" IS NULL)
BEGIN
  INSERT INTO "SearchQueue" ("postId") VALUES (NEW."postId") ON CONFLICT DO NOTHING;
END;

DROP TRIGGER IF EXISTS "Coauthor_search_delete";

CREATE TRIGGER "Coauthor_search_delete" AFTER DELETE ON "Coauthor" WHEN OLD."publishedAt" IS NOT NULL
BEGIN
  INSERT INTO "SearchQueue" ("postId") VALUES (OLD."postId") ON CONFLICT DO NOTHING;
END;

INSERT INTO "SearchQueue" ("postId") SELECT "id" FROM "Post"
WHERE "status" = 'published' AND "id" NOT IN (SELECT "rowid" FROM "PostWords")
ON CONFLICT DO NOTHING;
