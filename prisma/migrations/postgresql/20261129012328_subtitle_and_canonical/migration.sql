-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "canonical" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "subtitle" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "PendingEdit" ADD COLUMN     "canonical" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "subtitle" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "canonical" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "subtitle" TEXT NOT NULL DEFAULT '';
