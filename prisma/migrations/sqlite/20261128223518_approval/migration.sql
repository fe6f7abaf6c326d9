-- By hand: the engine would copy every account.
ALTER TABLE "User" ADD COLUMN "awaitsApproval" BOOLEAN NOT NULL DEFAULT false;
