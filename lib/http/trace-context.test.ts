import { expect, test } from "vitest";
import { runInRequestContext } from "./request-context";
import { newTraceId, traceHeaders, traceIdOf } from "./trace-context";

const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const STEP = "00f067aa0ba902b7";

test("the trace of a proxy is taken over, whatever later versions add", () => {
  expect(traceIdOf(`00-${TRACE}-${STEP}-01`)).toBe(TRACE);
  expect(traceIdOf(`00-${TRACE}-${STEP}-00`)).toBe(TRACE);
  expect(traceIdOf(`cc-${TRACE}-${STEP}-01-what-the-future-will-be-like`)).toBe(TRACE);
});

for (const [what, header] of [
  ["none at all", undefined],
  ["an empty one", ""],
  ["version ff", `ff-${TRACE}-${STEP}-01`],
  ["a trace of noughts", `00-${"0".repeat(32)}-${STEP}-01`],
  ["a step of noughts", `00-${TRACE}-${"0".repeat(16)}-01`],
  ["capitals", `00-${TRACE.toUpperCase()}-${STEP}-01`],
  ["too short a trace", `00-${TRACE.slice(1)}-${STEP}-01`],
  ["more than its version has", `00-${TRACE}-${STEP}-01-more`],
  ["more without a dash", `cc-${TRACE}-${STEP}-01.more`],
  ["two of them", `00-${TRACE}-${STEP}-01, 00-${TRACE}-${STEP}-01`],
  ["a line of the log", `00-${TRACE}-${STEP}-01"\n{`],
] as const) {
  test(`no trace is taken over from ${what}`, () => expect(traceIdOf(header)).toBeNull());
}

test("what is asked of another service on behalf of a request has its trace", () => {
  expect(traceHeaders()).toEqual({});
  const traceId = newTraceId("6ba7b810-9dad-41d1-80b4-00c04fd430c8");
  const context = { id: "7f", traceId, address: "", headers: {} };
  const { traceparent } = runInRequestContext(context, traceHeaders);
  expect(traceIdOf(traceparent)).toBe("6ba7b8109dad41d180b400c04fd430c8");
});
