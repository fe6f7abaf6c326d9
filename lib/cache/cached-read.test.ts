import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { cacheTag } from "./cache-tags";
import { cachedRead } from "./cached-read";
import { beginRecording, recordInvalidation } from "./invalidations";

type Value = { text: string; tag: string };

let key: string;

beforeEach(({ task }) => {
  key = task.name;
});

function ask(read: () => Promise<Value | null>) {
  return cachedRead(key, read, ({ tag }) => [tag]);
}

test("where nobody records changes, nothing is remembered", async () => {
  await ask(async () => ({ text: "old", tag: "post:5" }));
  expect(await ask(async () => ({ text: "new", tag: "post:5" }))).toMatchObject({ text: "new" });
});

describe("where every change is recorded", () => {
  beforeAll(beginRecording);

  test("what has been read is given again until something that it shows changes", async () => {
    const read = vi.fn(async () => ({ text: "old", tag: "post:1" }));
    const first = await ask(read);
    recordInvalidation(["post:2"]);
    expect(await ask(read)).toBe(first);
    expect(read).toHaveBeenCalledTimes(1);
    recordInvalidation(["post:1"]);
    expect(await ask(async () => ({ text: "new", tag: "post:1" }))).toMatchObject({ text: "new" });
  });

  test("what the operator has changed from outside is read again", async () => {
    await ask(async () => ({ text: "old", tag: "post:6" }));
    recordInvalidation([cacheTag.everything]);
    expect(await ask(async () => ({ text: "new", tag: "post:6" }))).toMatchObject({ text: "new" });
  });

  test("what changes while it is being read is read again", async () => {
    const old = await ask(async () => {
      recordInvalidation(["post:3"]);
      return { text: "old", tag: "post:3" };
    });
    expect(old?.text).toBe("old");
    expect(await ask(async () => ({ text: "new", tag: "post:3" }))).toMatchObject({ text: "new" });
  });

  test("that there is nothing is not remembered, and ends what was", async () => {
    await ask(async () => ({ text: "old", tag: "post:4" }));
    recordInvalidation(["post:4"]);
    expect(await ask(async () => null)).toBeNull();
    expect(await ask(async () => ({ text: "again", tag: "post:4" }))).toMatchObject({
      text: "again",
    });
  });
});
