-- AlterTable
ALTER TABLE "Post" ADD COLUMN "language" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "PendingEdit" ADD COLUMN "language" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN "language" TEXT NOT NULL DEFAULT '';
