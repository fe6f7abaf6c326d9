import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { GatheredLines } from "./gathered-lines";

const written = vi.fn();
const MOST = 4_096;

beforeEach(() => {
  vi.useFakeTimers();
  written.mockReset();
});

afterEach(() => {
  vi.useRealTimers();
});

test("lines go out together, in their order, a quarter of a second after the first at the latest", () => {
  const lines = new GatheredLines(written, MOST);
  lines.write("one\n");
  vi.advanceTimersByTime(200);
  lines.write("two\n");
  expect(written).not.toHaveBeenCalled();
  vi.advanceTimersByTime(50);
  expect(written.mock.calls).toEqual([["one\ntwo\n"]]);
  lines.write("three\n");
  vi.advanceTimersByTime(250);
  expect(written.mock.lastCall).toEqual(["three\n"]);
});

test("many lines do not wait, and none is written twice", () => {
  const lines = new GatheredLines(written, MOST);
  const line = `${"x".repeat(99)}\n`;
  for (let count = 0; count < 1_000; count++) lines.write(line);
  lines.flush();
  vi.advanceTimersByTime(1_000);
  expect(written.mock.calls.length).toBeGreaterThan(2);
  expect(written.mock.calls.flat().join("")).toBe(line.repeat(1_000));
});

test("what goes out together is short enough for a pipe to take it as a whole, and is whole lines", () => {
  const lines = new GatheredLines(written, MOST);
  for (let count = 0; count < 1_000; count++) lines.write(`${"x".repeat(count)}\n`);
  lines.flush();
  const texts: string[] = written.mock.calls.flat();
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(MOST);
  for (const text of texts) expect(text.endsWith("\n")).toBe(true);
});

test("lines of any script are as long as their bytes, and stay what they are", () => {
  const lines = new GatheredLines(written, MOST);
  const said = Array.from({ length: 300 }, (_, count) => `${"水🍷é".repeat(count % 40)}\n`);
  for (const line of said) lines.write(line);
  lines.flush();
  const texts: string[] = written.mock.calls.flat();
  expect(texts.join("")).toBe(said.join(""));
  expect(Math.max(...texts.map((text) => Buffer.byteLength(text)))).toBeLessThanOrEqual(MOST);
  for (const text of texts) expect(text.endsWith("\n")).toBe(true);
});

test("a line that is longer than that goes out by itself, in its place", () => {
  const lines = new GatheredLines(written, MOST);
  const long = `${"x".repeat(2 * MOST)}\n`;
  for (const line of ["before\n", long, "after\n"]) lines.write(line);
  lines.flush();
  expect(written.mock.calls).toEqual([["before\n"], [long], ["after\n"]]);
});

test("nothing is written where there is nothing to say", () => {
  new GatheredLines(written, MOST).flush();
  expect(written).not.toHaveBeenCalled();
});
