import { afterEach, expect, test, vi } from "vitest";
import { BREAK_OFF_AFTER_MS, RenderingQueue, type Turn } from "./rendering-queue";

afterEach(() => void vi.useRealTimers());

/** A queue whose texts take until somebody ends them, and what has begun so far. */
function queueOf(threads: number) {
  const queue = new RenderingQueue(threads);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const add = (name: string, turn: Turn) =>
    queue.run(turn, () => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
    });
  const settle = () => new Promise(setImmediate);
  const end = async (name: string) => {
    ends.get(name)?.();
    await settle();
  };
  return { begun, add, end, settle };
}

const post = (who: string | null): Turn => ({ who, isPreview: false });
const preview = (who: string): Turn => ({ who, isPreview: true });

test("nobody has two texts at a time, and others come between", async () => {
  const { begun, add, end, settle } = queueOf(2);
  for (const name of ["ann 1", "ann 2", "ann 3"]) add(name, post("ann"));
  add("bob 1", post("bob"));
  await settle();
  expect(begun).toEqual(["ann 1", "bob 1"]);
  await end("bob 1");
  expect(begun).toEqual(["ann 1", "bob 1"]);
  await end("ann 1");
  expect(begun).toEqual(["ann 1", "bob 1", "ann 2"]);
});

test("whoever comes waits for no second text of those who came before, however many they have", async () => {
  const { begun, add, end, settle } = queueOf(2);
  for (const number of [1, 2, 3, 4]) add(`ann ${number}`, post("ann"));
  for (const number of [1, 2, 3, 4]) add(`bob ${number}`, post("bob"));
  add("cid 1", post("cid"));
  add("dan 1", post("dan"));
  await settle();
  for (const name of ["bob 1", "ann 1", "cid 1", "dan 1"]) await end(name);
  expect(begun).toEqual(["ann 1", "bob 1", "cid 1", "dan 1", "bob 2", "ann 2"]);
  add("cid 2", post("cid"));
  for (const name of ["bob 2", "ann 2", "cid 2"]) await end(name);
  expect(begun.slice(6)).toEqual(["cid 2", "bob 3", "ann 3"]);
});

test("the site's own texts take turns with those of people", async () => {
  const { begun, add, end, settle } = queueOf(1);
  for (const number of [1, 2, 3]) add(`site ${number}`, post(null));
  add("ann 1", post("ann"));
  await settle();
  for (const name of ["site 1", "ann 1", "site 2"]) await end(name);
  expect(begun).toEqual(["site 1", "ann 1", "site 2", "site 3"]);
});

test("previews leave a thread free, and wait for whoever publishes", async () => {
  const { begun, add, end, settle } = queueOf(2);
  add("ann's preview", preview("ann"));
  add("bob's preview", preview("bob"));
  add("cid's post", post("cid"));
  add("dan's post", post("dan"));
  await settle();
  expect(begun).toEqual(["ann's preview", "cid's post"]);
  await end("ann's preview");
  expect(begun.at(-1)).toBe("dan's post");
  await end("cid's post");
  expect(begun.at(-1)).toBe("bob's preview");
});

test("a newer preview takes the place of one that waits, not of another's", async () => {
  const { begun, add, end, settle } = queueOf(2);
  add("ann 1", preview("ann"));
  const second = add("ann 2", preview("ann"));
  add("bob 1", preview("bob"));
  const third = add("ann 3", preview("ann"));
  expect(await second).toBe("replaced");
  await settle();
  await end("ann 1");
  await end("bob 1");
  expect(begun).toEqual(["ann 1", "bob 1", "ann 3"]);
  await end("ann 3");
  expect(await third).toBe("ann 3");
});

test("the site's own texts fill all threads, and one that fails makes room", async () => {
  const queue = new RenderingQueue(2);
  const failing = [1, 2, 3].map(() =>
    queue.run(post(null), () => Promise.reject(new Error("broken"))),
  );
  for (const one of failing) await expect(one).rejects.toThrow("broken");
  expect(await queue.run(post("ann"), async () => "done")).toBe("done");
});

test("a newer preview breaks one of the same person off once that has taken long, and no other", async () => {
  vi.useFakeTimers();
  const queue = new RenderingQueue(4);
  const begun: string[] = [];
  const render = (name: string, turn: Turn) =>
    queue.run(turn, (signal) => {
      begun.push(name);
      return new Promise<string>((resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
        if (name === "ann 2") resolve(name);
      });
    });
  const first = render("ann 1", preview("ann"));
  void render("bob 1", preview("bob"));
  void render("cid's post", post("cid"));
  await vi.advanceTimersByTimeAsync(BREAK_OFF_AFTER_MS / 2);
  const second = render("ann 2", preview("ann"));
  void render("bob's post", post("bob"));
  void render("cid 1", preview("cid"));
  await vi.advanceTimersByTimeAsync(BREAK_OFF_AFTER_MS / 2 - 1);
  expect(begun).toEqual(["ann 1", "bob 1", "cid's post"]);
  await vi.advanceTimersByTimeAsync(1);
  expect([await first, await second]).toEqual(["replaced", "ann 2"]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(begun).toEqual(["ann 1", "bob 1", "cid's post", "ann 2"]);
});

test("a preview that was quick is over before it could be broken off", async () => {
  const { add, end, settle } = queueOf(2);
  const first = add("ann 1", preview("ann"));
  const second = add("ann 2", preview("ann"));
  await settle();
  await end("ann 1");
  await end("ann 2");
  expect([await first, await second]).toEqual(["ann 1", "ann 2"]);
});
