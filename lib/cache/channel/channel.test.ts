import { setTimeout as pause } from "node:timers/promises";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { pick } from "../../../test/pick";
import { SimulatedCarrier } from "../../../test/simulated-carrier";
import {
  type Fault,
  SimulatedProcess,
  simulate,
  type Weakening,
} from "../../../test/simulated-site";
import { log } from "../../log/log";
import type { Transport, View } from "./transport";

let carrier: SimulatedCarrier;

beforeEach(() => {
  carrier = new SimulatedCarrier();
  vi.spyOn(log, "error").mockReturnValue(undefined);
  vi.spyOn(log, "info").mockReturnValue(undefined);
});

const cutOne: Fault = async (processes) => {
  const one = pick(processes);
  one.isCut = true;
  await pause(150 * Math.random());
  one.isCut = false;
  await pause(20 * Math.random());
};

const forgetAll: Fault = async () => {
  carrier.forget();
  await pause(150 * Math.random());
};

const loseOne: Fault = async () => {
  carrier.lose();
  await pause(50 * Math.random());
};

test("nobody reads an old text once a newer one is acknowledged, whatever fails", async () => {
  const faults = [cutOne, forgetAll, loseOne];
  const isEnough = (reads: number) => reads >= 6_000;
  const { old } = await simulate({ way: carrier.way, faults, isEnough });
  expect(old).toBe(0);
}, 60_000);

describe("one step less, and somebody does:", () => {
  const weakenings: [name: string, faults: Fault[], weakening: Weakening][] = [
    [
      "whoever saves does not wait for the others",
      [],
      {
        transport: (one) => ({
          ...one,
          lookAfter: async (number) => ({ ...(await one.lookAfter(number)), listeners: [] }),
        }),
      },
    ],
    [
      "a change is heard of before it counts",
      [],
      { memory: (own) => ({ ...own, record: (tags) => void setTimeout(own.record, 10, tags) }) },
    ],
    [
      "pages that are being made are not waited for",
      [],
      { memory: (own) => ({ ...own, rendersDone: async () => {} }) },
    ],
    [
      "what is kept counts without a lease",
      [cutOne],
      { memory: (own) => ({ ...own, hearUntil: () => own.hearUntil(Number.POSITIVE_INFINITY) }) },
    ],
    [
      "a process that is not known any more goes on with what it keeps",
      [forgetAll],
      {
        memory: (own) => ({
          ...own,
          record: (tags) => tags[0] === "everything" || own.record(tags),
        }),
      },
    ],
    [
      "leases that the carrier has forgotten are not waited for",
      [forgetAll],
      {
        transport: (one) => ({
          ...one,
          tell: async (...args) => ({ ...(await one.tell(...args)), knownForMs: 1e9 }),
        }),
      },
    ],
  ];

  test.each(weakenings)(
    "%s",
    async (_name, faults, weakening) => {
      const isEnough = (reads: number, old: number) => old > 0 || reads >= 60_000;
      const { old } = await simulate({ way: carrier.way, weakening, faults, isEnough });
      expect(old).toBeGreaterThan(0);
    },
    120_000,
  );
});

describe("a process that had no lease and gets one again, while a change is told in between,", () => {
  /** Asks the two questions of a renewal in this order, with `between` in between. */
  const inOrder = (order: "lease first" | "look first", between: () => Promise<void>) => {
    let seen: View | null = null;
    return (way: Transport): Transport => ({
      ...way,
      renew: async (id, heard) => {
        const view = order === "look first" ? await way.lookAfter(0) : null;
        if (view) await between();
        const lease = await way.renew(id, heard);
        if (!view) await between();
        seen = view;
        return lease;
      },
      lookAfter: async (number) => {
        const view = seen ?? (await way.lookAfter(number));
        seen = null;
        return view;
      },
    });
  };

  test.each([
    ["lease first", 2],
    ["look first", 1],
  ] as const)("%s: reads %i", async (order, text) => {
    const database = { text: 1 };
    const told = new SimulatedProcess(database, carrier.way, { times: { goneMs: 60_000 } });
    let isBack = false;
    let isOdd = false;
    let isSaved = false;
    let read: Promise<number> | undefined;
    const other: SimulatedProcess = new SimulatedProcess(database, carrier.way, {
      times: { trustMs: 60_000 }, // however slow this machine is
      transport: (way) => {
        const odd = inOrder(order, async () => {
          await told.save(2);
          isSaved = true;
        })(way);
        return {
          ...way,
          renew: (id, heard) => {
            isOdd = isBack && !isSaved;
            return (isOdd ? odd : way).renew(id, heard);
          },
          lookAfter: (number) => (isOdd ? odd : way).lookAfter(number),
        };
      },
      memory: (own) => ({
        ...own,
        hearUntil: (moment) => {
          own.hearUntil(moment);
          if (isSaved && moment > own.now()) read ??= other.read();
        },
      }),
    });
    await told.start();
    await other.start();
    expect(await other.read()).toBe(1);
    other.isCut = true;
    await pause(100);
    isBack = true;
    other.isCut = false;
    await vi.waitFor(() => expect(read).toBeDefined(), 10_000);
    expect(await read).toBe(text);
    await Promise.all([told.stop(), other.stop()]);
  });
});
