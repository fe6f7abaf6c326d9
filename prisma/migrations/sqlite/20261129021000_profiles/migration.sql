-- CreateTable
CREATE TABLE "ProfileLink" (
    "userId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "verifiedAt" DATETIME,

    PRIMARY KEY ("userId", "place"),
    CONSTRAINT "ProfileLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- By hand: the engine would copy every account.
ALTER TABLE "User" ADD COLUMN "displayName" TEXT NOT NULL DEFAULT '';
ALTER TABLE "User" ADD COLUMN "pronouns" TEXT NOT NULL DEFAULT '';
