-- CreateTable
CREATE TABLE "SiteIdentity" (
    "key" TEXT NOT NULL DEFAULT 'site',
    "uuid" TEXT NOT NULL,

    CONSTRAINT "SiteIdentity_pkey" PRIMARY KEY ("key")
);
