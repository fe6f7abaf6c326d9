import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { inTurns } from "./turns.mjs";

const response = {} as ServerResponse;

test("of requests that come together, each begins in a turn of its own, in their order", async () => {
  const begun: IncomingMessage[] = [];
  const handle = inTurns((request) => void begun.push(request));
  const requests = [{}, {}, {}] as IncomingMessage[];
  for (const request of requests) handle(request, response);
  expect(begun).toEqual(requests.slice(0, 1));
  await nextTurn();
  expect(begun.length).toBeLessThan(3);
  await nextTurn();
  await nextTurn();
  expect(begun).toEqual(requests);
});

test("a request that comes alone begins at once, also after others", async () => {
  let begun = 0;
  const handle = inTurns(() => {
    begun++;
  });
  handle({} as IncomingMessage, response);
  expect(begun).toBe(1);
  await nextTurn();
  await nextTurn();
  handle({} as IncomingMessage, response);
  expect(begun).toBe(2);
});
