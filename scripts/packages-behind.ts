import { readFileSync } from "node:fs";

type Lock = { packages: Record<string, { dependencies?: Record<string, string> }> };

/** The folders of these packages and of all that they need, by package-lock.json. */
export function packagesBehind(names: string[]): string[] {
  const { packages }: Lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const found = new Set(names);
  for (const name of found) {
    const needed = packages[`node_modules/${name}`]?.dependencies ?? {};
    for (const each of Object.keys(needed)) found.add(each);
  }
  return [...found].map((name) => `node_modules/${name}/**`);
}
