import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { recordLog } from "../test/logged";
import { sendConsoleToLog } from "./console-to-log";
import type { Request, Response } from "./handler";
import { withContextHeaders, withRequestContext } from "./request-context";

const { error, warn } = console;

let logged: string[] = [];

beforeEach(() => {
  logged = recordLog();
  sendConsoleToLog();
});

afterEach(() => {
  Object.assign(console, { error, warn });
});

/** Answers one request with a status, while `complain` is called. */
async function answer(status: number, complain: () => void): Promise<void> {
  const listeners: (() => void)[] = [];
  const response = {
    once: (_: string, listener: () => void) => listeners.push(listener),
    writeHead: vi.fn(),
  };
  const handle = withContextHeaders((_, { writeHead }) => {
    complain();
    if (status) writeHead(status);
  });
  const request = { headers: {}, socket: {} } as Request;
  await withRequestContext(handle, 0)(request, response as unknown as Response);
  for (const listener of listeners) listener();
}

it("an error is one line, however often it is printed", () => {
  const broken = new Error("It broke.");
  console.error(broken);
  console.error("⨯", broken);
  console.warn(new Error("It broke."));
  expect(logged).toEqual([
    expect.stringMatching(/^Error: It broke\./),
    expect.stringMatching(/^Error: It broke\./),
  ]);
});

it("of a request that is refused nothing more is said", async () => {
  await answer(400, () => console.warn("That is no form."));
  expect(logged).toEqual([]);
});

it.each([200, 303, 500, 0])("all is said of a request that is answered %i", async (status) => {
  await answer(status, () => console.error("It broke."));
  expect(logged).toEqual(["It broke."]);
});
