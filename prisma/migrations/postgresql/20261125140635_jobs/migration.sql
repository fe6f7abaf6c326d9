-- CreateTable
CREATE TABLE "Job" (
    "name" TEXT NOT NULL,
    "leasedUntil" TIMESTAMP(3) NOT NULL,
    "leasedBy" TEXT NOT NULL,
    "lastRunAt" TIMESTAMP(3) NOT NULL,
    "nextRunAt" TIMESTAMP(3) NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("name")
);
