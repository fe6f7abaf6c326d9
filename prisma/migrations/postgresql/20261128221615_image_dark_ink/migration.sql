-- AlterTable
ALTER TABLE "PostImage" ADD COLUMN     "isDarkInk" BOOLEAN;
