import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import type { Dialect } from "../../lib/config/dialect";
import { whenChanged } from "../when-changed";
import { DIALECTS, schemaFor } from "./schema";

/** Writes Prisma's client for each database into prisma/generated if the schema has changed. */
export function ensureClients(): void {
  whenChanged("prisma/generated/stamp", ["prisma/schema.prisma", "package-lock.json"], () => {
    console.log("Preparing the database clients …");
    mkdirSync("prisma/generated", { recursive: true });
    DIALECTS.forEach(generateClient);
  });
}

function generateClient(dialect: Dialect): void {
  const path = `prisma/generated/${dialect}.prisma`;
  writeFileSync(path, schemaFor(dialect));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["node_modules/prisma/build/index.js", "generate", "--no-hints", "--schema", path],
    {
      encoding: "utf8",
      // Prisma downloads an engine before it generates unless told that there is one; it never runs it.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
    },
  );
  if (status !== 0) {
    process.stderr.write(stdout + stderr);
    process.exit(1);
  }
}
