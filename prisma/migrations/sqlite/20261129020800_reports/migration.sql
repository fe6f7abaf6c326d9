-- CreateTable
CREATE TABLE "ReportedThing" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "openKey" TEXT,
    "postId" INTEGER,
    "personId" TEXT,
    "title" TEXT NOT NULL DEFAULT '',
    "personName" TEXT NOT NULL DEFAULT '',
    "reports" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastReportedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" DATETIME,
    "decidedByName" TEXT NOT NULL DEFAULT '',
    "decision" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "ReportedThing_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ReportedThing_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Report" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "thingId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "isMembers" BOOLEAN NOT NULL,
    "reporterId" TEXT,
    "email" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Report_thingId_fkey" FOREIGN KEY ("thingId") REFERENCES "ReportedThing" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Report_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "ReportedThing_openKey_key" ON "ReportedThing"("openKey");

-- CreateIndex
CREATE INDEX "ReportedThing_decidedAt_lastReportedAt_idx" ON "ReportedThing"("decidedAt" DESC, "lastReportedAt" DESC);

-- CreateIndex
CREATE INDEX "ReportedThing_postId_idx" ON "ReportedThing"("postId");

-- CreateIndex
CREATE INDEX "ReportedThing_personId_idx" ON "ReportedThing"("personId");

-- CreateIndex
CREATE INDEX "Report_thingId_id_idx" ON "Report"("thingId", "id" DESC);

-- CreateIndex
CREATE INDEX "Report_reporterId_idx" ON "Report"("reporterId");
