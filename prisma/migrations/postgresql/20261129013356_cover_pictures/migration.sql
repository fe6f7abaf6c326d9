-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "cover" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "coverCaption" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "PendingEdit" ADD COLUMN     "cover" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "coverCaption" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "cover" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "coverCaption" TEXT NOT NULL DEFAULT '';
