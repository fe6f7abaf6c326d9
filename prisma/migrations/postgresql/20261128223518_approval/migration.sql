-- AlterTable
ALTER TABLE "User" ADD COLUMN     "awaitsApproval" BOOLEAN NOT NULL DEFAULT false;
