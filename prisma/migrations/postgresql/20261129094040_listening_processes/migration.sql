-- CreateTable
CREATE TABLE "InvalidationCount" (
    "id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "InvalidationCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invalidation" (
    "number" INTEGER NOT NULL,
    "tags" TEXT NOT NULL,
    "teller" TEXT NOT NULL,

    CONSTRAINT "Invalidation_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "ListeningProcess" (
    "id" TEXT NOT NULL,
    "heard" INTEGER NOT NULL,
    "renewals" INTEGER NOT NULL,

    CONSTRAINT "ListeningProcess_pkey" PRIMARY KEY ("id")
);
