-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "listing" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "PendingEdit" ADD COLUMN     "listing" TEXT NOT NULL DEFAULT '';
