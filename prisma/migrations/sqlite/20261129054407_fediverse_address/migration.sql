-- AlterTable
ALTER TABLE "User" ADD COLUMN "fediverse" TEXT NOT NULL DEFAULT '';
