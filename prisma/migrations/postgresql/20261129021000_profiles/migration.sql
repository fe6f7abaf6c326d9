-- AlterTable
ALTER TABLE "User" ADD COLUMN     "displayName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "pronouns" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "ProfileLink" (
    "userId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "verifiedAt" TIMESTAMP(3),

    CONSTRAINT "ProfileLink_pkey" PRIMARY KEY ("userId","place")
);

-- AddForeignKey
ALTER TABLE "ProfileLink" ADD CONSTRAINT "ProfileLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
