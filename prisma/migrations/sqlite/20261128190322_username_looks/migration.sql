-- CreateTable
CREATE TABLE "UsernameLook" (
    "look" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    CONSTRAINT "UsernameLook_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "UsernameLook_userId_idx" ON "UsernameLook"("userId");
