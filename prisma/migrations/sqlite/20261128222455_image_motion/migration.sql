-- AlterTable
ALTER TABLE "PostImage" ADD COLUMN "motionHash" TEXT;

-- CreateIndex
CREATE INDEX "PostImage_motionHash_idx" ON "PostImage"("motionHash");
