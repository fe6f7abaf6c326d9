-- CreateTable
CREATE TABLE "SiteIdentity" (
    "key" TEXT NOT NULL PRIMARY KEY DEFAULT 'site',
    "uuid" TEXT NOT NULL
);
