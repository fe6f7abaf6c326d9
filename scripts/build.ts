import { spawnSync } from "node:child_process";
import { settings } from "../lib/config/settings";
import { derivedSecret } from "../lib/secrets/secret";
import { ensureBundles } from "./bundles";
import { compressStatic } from "./compress-static";
import { ensureFonts } from "./fonts/ensure-fonts";
import { oneAtATime } from "./one-at-a-time.mjs";
import { isUnchanged, whenChanged } from "./when-changed";

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "server/body-limits.ts",
  "server/security-headers.ts",
  "scripts/compress-static.ts",
  "scripts/fonts",
  "scripts/packages-behind.ts",
  "prisma/schema.prisma",
  "instrumentation.ts",
  "middleware.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/** Builds the site if its sources have changed; waits where another process does. */
export async function buildSite(): Promise<void> {
  ensureBundles();
  ensureFonts();
  // A build with other fonts removes the stamp of this one.
  const stamp = `.next/carafe-build-${settings().fonts}-fonts`;
  if (isUnchanged(stamp, SOURCES)) return;
  await oneAtATime("builds the site", () => {
    whenChanged(stamp, SOURCES, () => {
      nextBuild();
      compressStatic(".next/static");
    });
  });
}

function nextBuild(): void {
  console.log("Building the site. This takes about a minute …");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["node_modules/next/dist/bin/next", "build"],
    {
      encoding: "utf8",
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        // Actions have the same names at every build, wherever it is made: a form that was open during an update can
        // still be sent. It keeps nothing secret: no action here closes over a value, which is what it would encrypt.
        NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: derivedSecret("server-actions", "Carafe"),
      },
    },
  );
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}`);
    console.error("The site could not be built. Next says why above.");
    process.exit(1);
  }
}
