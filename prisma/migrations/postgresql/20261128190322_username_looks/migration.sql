-- CreateTable
CREATE TABLE "UsernameLook" (
    "look" TEXT NOT NULL,
    "userId" TEXT NOT NULL,

    CONSTRAINT "UsernameLook_pkey" PRIMARY KEY ("look")
);

-- CreateIndex
CREATE INDEX "UsernameLook_userId_idx" ON "UsernameLook"("userId");

-- AddForeignKey
ALTER TABLE "UsernameLook" ADD CONSTRAINT "UsernameLook_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
