-- CreateTable
CREATE TABLE "SecretMark" (
    "key" TEXT NOT NULL DEFAULT 'site',
    "mark" TEXT NOT NULL,

    CONSTRAINT "SecretMark_pkey" PRIMARY KEY ("key")
);
