-- By hand: the engine would copy every post.
ALTER TABLE "User" ADD COLUMN "role" TEXT NOT NULL DEFAULT 'author';

ALTER TABLE "Post" ADD COLUMN "savedById" TEXT REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "PendingEdit" ADD COLUMN "savedById" TEXT REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE INDEX "Post_savedById_idx" ON "Post"("savedById");
CREATE INDEX "PendingEdit_savedById_idx" ON "PendingEdit"("savedById");

-- Until now nobody but its author could save a text.
UPDATE "Post" SET "savedById" = "authorId";
UPDATE "PendingEdit" SET "savedById" = (SELECT "authorId" FROM "Post" WHERE "Post"."id" = "postId");
