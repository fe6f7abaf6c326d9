import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";

/** What app/layout.tsx gets its fonts from in a build with this setting. */
async function fontsOf(setting: string): Promise<string> {
  vi.resetModules();
  vi.stubEnv("FONTS", setting);
  const { default: config } = await import("./next.config");
  const name = /fontVariables } from "(.*)"/.exec(readFileSync("app/layout.tsx", "utf8"))?.[1];
  const alias = config.turbopack?.resolveAlias?.[name ?? ""];
  const file = typeof alias === "string" ? alias : `${name?.replace("@/", "./")}.ts`;
  return readFileSync(file, "utf8");
}

test("a page names font files, unless it is to have the reader's fonts", async () => {
  expect(await fontsOf("site")).toMatch(/src: ".*\.woff2"/);
  expect(await fontsOf("system")).not.toMatch(/woff2|next\/font/);
});
