-- CreateTable
CREATE TABLE "SecretMark" (
    "key" TEXT NOT NULL PRIMARY KEY DEFAULT 'site',
    "mark" TEXT NOT NULL
);
