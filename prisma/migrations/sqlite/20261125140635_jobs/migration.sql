-- CreateTable
CREATE TABLE "Job" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "leasedUntil" DATETIME NOT NULL,
    "leasedBy" TEXT NOT NULL,
    "lastRunAt" DATETIME NOT NULL,
    "nextRunAt" DATETIME NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT
);
