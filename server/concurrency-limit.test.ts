import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { requestContext, runInRequestContext } from "../lib/http/request-context";
import { concurrencyLimit } from "./concurrency-limit";
import type { Handler } from "./handler";

/** What has begun, by its address, and how to end it. */
let begun: Map<string, () => void>;
let ask: (method: string, url: string) => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  begun = new Map();
  const handle = concurrencyLimit()(
    ({ url = "" }) => new Promise((end) => begun.set(url, () => end())),
  );
  ask = (method, url) => void handle({ method, url } as IncomingMessage, {} as ServerResponse);
});

afterEach(() => {
  vi.useRealTimers();
});

async function turns(number: number): Promise<void> {
  for (let turn = 0; turn < number; turn++) await nextTurn();
}

function askForReads(number: number): void {
  for (let n = 1; n <= number; n++) ask("GET", `/${n}`);
}

const began = () => [...begun.keys()];

test("five are answered at a time, in their order, and another when one is done", async () => {
  askForReads(7);
  await turns(4);
  expect(began()).toEqual(["/1", "/2", "/3", "/4", "/5"]);
  begun.get("/2")?.();
  await turns(2);
  expect(began()).toEqual(["/1", "/2", "/3", "/4", "/5", "/6"]);
});

test("reads begin together, each write in a turn of its own", async () => {
  ask("GET", "/first");
  for (const url of ["/a", "/b"]) ask("GET", url);
  for (const url of ["/write", "/another"]) ask("POST", url);
  expect(began()).toEqual(["/first"]);
  await nextTurn();
  expect(began()).toEqual(["/first", "/a", "/b"]);
  await nextTurn();
  expect(began()).toEqual(["/first", "/a", "/b", "/write"]);
  await nextTurn();
  expect(began()).toEqual(["/first", "/a", "/b", "/write", "/another"]);
});

test("what waits for something else leaves its place to others", async () => {
  askForReads(6);
  await turns(3);
  expect(began()).not.toContain("/6");
  vi.advanceTimersByTime(25);
  await turns(2);
  expect(began()).toContain("/6");
  // Ending late, they do not free a second place.
  for (const url of ["/1", "/2", "/3", "/4", "/5"]) begun.get(url)?.();
  for (let n = 7; n <= 11; n++) ask("GET", `/${n}`);
  await turns(4);
  expect(began()).not.toContain("/11");
});

test("what fails leaves its place too, and says so to whoever asked", async () => {
  const failing = concurrencyLimit()(async ({ url = "" }) => {
    begun.set(url, () => {});
    throw new Error("taken");
  });
  const asked = [1, 2, 3, 4, 5, 6].map((n) =>
    failing({ method: "GET", url: `/${n}` } as IncomingMessage, {} as ServerResponse),
  );
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.map(({ status }) => status)).toEqual(Array(6).fill("rejected"));
  expect(began()).toHaveLength(6);
});

test("what is made for several readers at once shares the places with what is made for one", async () => {
  const limited = concurrencyLimit();
  const wait: Handler = ({ url = "" }) => new Promise((end) => begun.set(url, () => end()));
  const [personal, pages] = [limited(wait), limited(wait, "flood")];
  const get = (handle: Handler, url: string) =>
    handle({ method: "GET", url } as IncomingMessage, {} as ServerResponse);
  for (let n = 1; n <= 9; n++) get(pages, `/flood-${n}`);
  get(personal, "/account");
  await turns(4);
  expect(began()).toEqual(["/flood-1", "/account", "/flood-2", "/flood-3", "/flood-4"]);
});

test("a request that comes alone begins at once, also after others", async () => {
  ask("GET", "/1");
  expect(began()).toEqual(["/1"]);
  await turns(2);
  ask("GET", "/2");
  expect(began()).toEqual(["/1", "/2"]);
});

test("who asks for much at once lets others go first, and keeps the order of their own", async () => {
  const from = (address: string, method: string, url: string) =>
    runInRequestContext({ id: url, address, headers: {} }, () => ask(method, url));
  for (let n = 1; n <= 9; n++) from("flood", "GET", `/flood-${n}`);
  await turns(4);
  for (const url of ["/read", "/read-too"]) from("reader", "GET", url);
  from("writer", "POST", "/write");
  expect(began()).toHaveLength(5);
  for (const n of [1, 2, 3, 4]) begun.get(`/flood-${n}`)?.();
  await turns(6);
  expect(began().slice(5)).toEqual(["/read", "/write", "/flood-6", "/read-too"]);
});

test("what waits is answered as the request it is, whichever made it begin", async () => {
  const answered: (string | undefined)[] = [];
  const handle = concurrencyLimit()(() => void answered.push(requestContext()?.id));
  for (const id of ["a", "b", "c"]) {
    runInRequestContext({ id, address: "", headers: {} }, () =>
      handle({ method: "POST" } as IncomingMessage, {} as ServerResponse),
    );
  }
  await turns(5);
  expect(answered).toEqual(["a", "b", "c"]);
});
