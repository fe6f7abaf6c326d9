-- CreateTable
CREATE TABLE "PublicationVersion" (
    "version" INTEGER NOT NULL,
    "settings" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PublicationVersion_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "SiteImage" (
    "kind" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SiteImage_pkey" PRIMARY KEY ("kind")
);

-- CreateIndex
CREATE INDEX "SiteImage_hash_idx" ON "SiteImage"("hash");
