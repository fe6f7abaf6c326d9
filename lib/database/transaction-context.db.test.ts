import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test, vi } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { db } from "./db";

onTestDatabase();

const requests = new AsyncLocalStorage<object>();

/** Runs `work` as the answer to each of some requests; gives those that something holds on to. */
async function answer(work: (request: object) => Promise<unknown>): Promise<WeakRef<object>[]> {
  const answered: WeakRef<object>[] = [];
  for (let count = 0; count < 20; count++) {
    const request = { count };
    answered.push(new WeakRef(request));
    await requests.run(request, () => work(request));
  }
  return answered;
}

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

test("a transaction that is over holds on to no request", async () => {
  await db().user.count();
  const answered = [
    ...(await answer(() => db().$transaction((tx) => tx.user.count()))),
    ...(await answer(() => db().$transaction([db().user.count(), db().post.count()]))),
  ];
  await vi.waitFor(async () => {
    await setTimeout(); // what is under way is over
    collectGarbage();
    // The newest may still be in the hands of this test.
    expect(answered.filter((request) => request.deref()).length).toBeLessThanOrEqual(2);
  }, 30_000);
});

test("what is done within a transaction knows for whom", async () => {
  await answer((request) =>
    db().$transaction(async (tx) => {
      expect(requests.getStore()).toBe(request);
      await tx.user.count();
      expect(requests.getStore()).toBe(request);
    }),
  );
});
