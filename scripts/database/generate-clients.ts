/** Writes Prisma's client for each database into prisma/generated. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { DIALECTS, schemaFor } from "./schema";

mkdirSync("prisma/generated", { recursive: true });
for (const dialect of DIALECTS) {
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
