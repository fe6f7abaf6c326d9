import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Carrier, SimulatedProcess, type Weakening } from "../../../test/simulated-site";
import { log } from "../../log/log";
import type { Transport } from "./transport";

/** What may happen to the carrier and to the ways to it, for about as many milliseconds. */
type Fault = (carrier: Carrier, processes: SimulatedProcess[]) => Promise<void>;

const pick = <One>(all: One[]): One => all[Math.floor(Math.random() * all.length)] as One;

const cutOne: Fault = async (_carrier, processes) => {
  const one = pick(processes);
  one.isCut = true;
  await pause(150 * Math.random());
  one.isCut = false;
  await pause(20 * Math.random());
};

const forgetAll: Fault = async (carrier) => {
  carrier.forget();
  await pause(150 * Math.random());
};

const loseOne: Fault = async (carrier) => {
  carrier.lose();
  await pause(50 * Math.random());
};

let processes: SimulatedProcess[];

beforeEach(() => {
  processes = [];
  vi.spyOn(log, "error").mockReturnValue(undefined);
  vi.spyOn(log, "info").mockReturnValue(undefined);
});

afterEach(async () => {
  for (const one of processes) one.isCut = false;
  await Promise.all(processes.map((one) => one.stop()));
});

/** Saves and reads by three processes until `isEnough` after so many reads. Gives how many reads there were, and how many gave an old text. */
async function run(
  weakening: Weakening,
  faults: Fault[],
  isEnough: (reads: number, old: number) => boolean,
): Promise<{ reads: number; old: number }> {
  const carrier = new Carrier();
  processes = [1, 2, 3].map(() => new SimulatedProcess(carrier, weakening));
  await Promise.all(processes.map((one) => one.start()));
  let acknowledged = 0;
  let reads = 0;
  let old = 0;
  const isOver = () => isEnough(reads, old);

  const write = async () => {
    for (let text = 1; !isOver(); text++) {
      await pick(processes.filter(({ isCut }) => !isCut)).save(text);
      acknowledged = text;
      await pause(pick([0, 20, 150]) * Math.random());
    }
  };
  const read = async () => {
    const told = acknowledged;
    if ((await pick(processes).read()) < told) old++;
    reads++;
  };
  const readAll = async () => {
    const asked: Promise<void>[] = [];
    for (; !isOver(); await pause(2 * Math.random())) asked.push(read(), read());
    await Promise.all(asked);
  };
  const fail = async () => {
    while (faults.length > 0 && !isOver()) await pick(faults)(carrier, processes);
  };
  await Promise.all([write(), fail(), readAll()]);
  return { reads, old };
}

test("nobody reads an old text once a newer one is acknowledged, whatever fails", async () => {
  const { old } = await run({}, [cutOne, forgetAll, loseOne], (reads) => reads >= 10_000);
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
      const { old } = await run(weakening, faults, (reads, found) => found > 0 || reads >= 60_000);
      expect(old).toBeGreaterThan(0);
    },
    120_000,
  );
});

describe("a process that had no lease and gets one again, while a change is told in between,", () => {
  /** Asks the two questions of a renewal in this order, with `between` in between. */
  const inOrder = (order: "lease first" | "look first", between: () => Promise<void>) => {
    return (way: Transport): Transport => ({
      ...way,
      renew: async (id, heard) => {
        const view = order === "look first" ? await way.lookAfter(1) : null;
        if (view) await between();
        const lease = await way.renew(id, heard);
        if (!view) await between();
        way.lookAfter = view ? async () => view : way.lookAfter;
        return lease;
      },
      lookAfter: (number) => way.lookAfter(number),
    });
  };

  test.each([
    ["lease first", 2],
    ["look first", 1],
  ] as const)("%s: reads %i", async (order, text) => {
    const carrier = new Carrier();
    const told = new SimulatedProcess(carrier, {});
    let isBack = false;
    let hasAsked = false;
    let isSaved = false;
    let read: Promise<number> | undefined;
    const other: SimulatedProcess = new SimulatedProcess(carrier, {
      transport: (way) => {
        const odd = inOrder(order, async () => {
          await told.save(2);
          isSaved = true;
        });
        return {
          ...way,
          renew: (id, heard) => {
            const isFirst = isBack && !hasAsked;
            hasAsked ||= isBack;
            return isFirst ? odd(way).renew(id, heard) : way.renew(id, heard);
          },
          lookAfter: (number) => way.lookAfter(number),
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
    processes = [told, other];
    await told.start();
    await other.start();
    await told.save(1);
    expect(await other.read()).toBe(1);
    other.isCut = true;
    await pause(100);
    isBack = true;
    other.isCut = false;
    await vi.waitFor(() => expect(read).toBeDefined(), 10_000);
    expect(await read).toBe(text);
  });
});
