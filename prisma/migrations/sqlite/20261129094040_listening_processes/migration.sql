-- CreateTable
CREATE TABLE "InvalidationCount" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "number" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Invalidation" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tags" TEXT NOT NULL,
    "teller" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ListeningProcess" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "heard" INTEGER NOT NULL,
    "renewals" INTEGER NOT NULL
);
