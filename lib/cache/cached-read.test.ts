import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { changeCount, isOutdated, recordChange } from "../../server/changes.mjs";
import { cacheTag } from "./cache-tags";
import { cachedRead } from "./cached-read";

type Value = { text: string; tag: string };

const shared = globalThis as { carafeFreshness?: object };
let key: string;

beforeEach(({ task }) => {
  key = task.name;
  shared.carafeFreshness = { changeCount, isOutdated };
});

afterEach(() => {
  delete shared.carafeFreshness;
});

function ask(read: () => Promise<Value | null>) {
  return cachedRead(key, read, ({ tag }) => [tag]);
}

test("what has been read is given again until something that it shows changes", async () => {
  const read = vi.fn(async () => ({ text: "old", tag: "post:1" }));
  const first = await ask(read);
  recordChange(["post:2"]);
  expect(await ask(read)).toBe(first);
  expect(read).toHaveBeenCalledTimes(1);
  recordChange(["post:1"]);
  expect(await ask(async () => ({ text: "new", tag: "post:1" }))).toMatchObject({ text: "new" });
});

test("what the operator has changed from outside is read again", async () => {
  await ask(async () => ({ text: "old", tag: "post:6" }));
  recordChange([cacheTag.everything]);
  expect(await ask(async () => ({ text: "new", tag: "post:6" }))).toMatchObject({ text: "new" });
});

test("what changes while it is being read is read again", async () => {
  const old = await ask(async () => {
    recordChange(["post:3"]);
    return { text: "old", tag: "post:3" };
  });
  expect(old?.text).toBe("old");
  expect(await ask(async () => ({ text: "new", tag: "post:3" }))).toMatchObject({ text: "new" });
});

test("that there is nothing is not cachedRead, and ends what was", async () => {
  await ask(async () => ({ text: "old", tag: "post:4" }));
  recordChange(["post:4"]);
  expect(await ask(async () => null)).toBeNull();
  expect(await ask(async () => ({ text: "again", tag: "post:4" }))).toMatchObject({
    text: "again",
  });
});

test("where nobody tells of changes, nothing is remembered", async () => {
  delete shared.carafeFreshness;
  await ask(async () => ({ text: "old", tag: "post:5" }));
  expect(await ask(async () => ({ text: "new", tag: "post:5" }))).toMatchObject({ text: "new" });
});
