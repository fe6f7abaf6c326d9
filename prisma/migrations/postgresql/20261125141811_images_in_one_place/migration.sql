-- CreateTable
CREATE TABLE "StoredImage" (
    "hash" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "storedAt" TIMESTAMP(3) NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "StoredImage_pkey" PRIMARY KEY ("hash","width")
);

-- By hand: the bytes move to where they are kept by their hash.
INSERT INTO "StoredImage" ("hash", "width", "storedAt", "bytes")
SELECT "image"."hash", "size"."width", "image"."createdAt", "size"."bytes"
FROM "PostImageSize" AS "size" JOIN "PostImage" AS "image" ON "image"."hash" = "size"."imageHash";

-- Several people may have the same picture, and it may stand in a post too.
INSERT INTO "StoredImage" ("hash", "width", "storedAt", "bytes")
SELECT "picture"."hash", "size"."width", "picture"."createdAt", "size"."bytes"
FROM "PictureSize" AS "size" JOIN "Picture" AS "picture" ON "picture"."id" = "size"."pictureId"
WHERE true
ON CONFLICT DO NOTHING;

-- DropForeignKey
ALTER TABLE "PictureSize" DROP CONSTRAINT "PictureSize_pictureId_fkey";

-- DropForeignKey
ALTER TABLE "PostImageSize" DROP CONSTRAINT "PostImageSize_imageHash_fkey";

-- DropTable
DROP TABLE "PictureSize";

-- DropTable
DROP TABLE "PostImageSize";
