import { beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { readSettings } from "../lib/config/settings";
import { db } from "../lib/database/db";
import { onTestDatabase } from "../test/on-test-database";
import { compareSecretMark } from "./secret-mark";

onTestDatabase();

const FIRST = "the first secret, of enough characters";
const OTHER = "another secret, of enough characters too";

let print: MockInstance<typeof console.log>;

beforeEach(async () => {
  print = vi.spyOn(console, "log").mockImplementation(() => {});
  await db().secretMark.deleteMany();
});

const made = (secret: string) => compare({ DATA_DIR: "/blog" }, secret);
const set = (secret: string) => compare({ AUTH_SECRET: secret }, secret);

function compare(environment: Record<string, string>, secret: string): Promise<void> {
  const { DATABASE_URL } = process.env;
  return compareSecretMark(readSettings({ DATABASE_URL, ...environment }), secret);
}

test("a machine that has made a secret of its own is refused beside one with another", async () => {
  await made(FIRST);
  await made(FIRST);
  await set(FIRST);
  await expect(made(OTHER)).rejects.toThrow(
    "The secret in /blog is not that of the site on this database: set AUTH_SECRET on each machine",
  );
  await made(FIRST);
  expect(print).not.toHaveBeenCalled();
});

test("of several that start at once on a new database one has the site's secret", async () => {
  const started = await Promise.allSettled([made(FIRST), made(OTHER), made(FIRST), made(OTHER)]);
  expect(started.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
});

test("an operator can set a new one, which is said once", async () => {
  await made(FIRST);
  await set(OTHER);
  await set(OTHER);
  expect(print.mock.calls).toEqual([[expect.stringMatching(/^AUTH_SECRET has changed: /)]]);
});

test("what is kept tells nobody the secret", async () => {
  await set(FIRST);
  expect(JSON.stringify(await db().secretMark.findMany())).not.toContain(FIRST);
});
