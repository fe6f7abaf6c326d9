/** Processes of a site, simulated in one: each keeps a page, and all tell each other of its changes. */
import { setTimeout as pause } from "node:timers/promises";
import { InvalidationChannel } from "../lib/cache/channel/channel";
import type { Memory } from "../lib/cache/channel/memory";
import type { Times } from "../lib/cache/channel/times";
import type { Transport } from "../lib/cache/channel/transport";
import { pick } from "./pick";
import { between, type Way } from "./simulated-carrier";

/** Short, so that a test sees many leases end. */
const TIMES: Times = { leaseMs: 60, trustMs: 54, renewMs: 15, goneMs: 150 };
const RENDER_MAX_MS = 60;

/** What all processes can reach. */
type Database = { text: number };

/** What a test takes away from the protocol. */
export type Weakening = {
  transport?: (transport: Transport) => Transport;
  memory?: (memory: Memory) => Memory;
  times?: Partial<Times>;
};

/** Keeps the text as the site's caches keep a page, and gives one that is being made to all who ask, as Next does. */
export class SimulatedProcess {
  isCut = false;
  readonly #database: Database;
  readonly #channel: InvalidationChannel;
  #count = 0;
  #heardUntil = 0;
  #kept: { text: number; madeAfter: number } | null = null;
  #render: Promise<number> | null = null;

  constructor(
    database: Database,
    wayOf: Way,
    { transport = (one) => one, memory = (one) => one, times = {} }: Weakening = {},
  ) {
    this.#database = database;
    const own: Memory = {
      record: () => void this.#count++,
      hearUntil: (moment) => {
        this.#heardUntil = moment;
      },
      rendersDone: async () => void (await this.#render),
      now: () => performance.now(),
    };
    const way = transport(wayOf(() => this.isCut));
    this.#channel = new InvalidationChannel(way, { ...TIMES, ...times }, memory(own));
  }

  start(): Promise<void> {
    return this.#channel.start();
  }

  stop(): Promise<void> {
    return this.#channel.stop();
  }

  /** Saves a text; resolves when whoever saved it is told so. */
  async save(text: number): Promise<void> {
    this.#database.text = text;
    this.#count++;
    await Promise.all([this.#render, this.#channel.tell(["text"])]);
  }

  async read(): Promise<number> {
    if (performance.now() >= this.#heardUntil) return this.#readFromDatabase();
    if (this.#kept?.madeAfter === this.#count) return this.#kept.text;
    this.#render ??= this.#make().finally(() => {
      this.#render = null;
    });
    return this.#render;
  }

  async #make(): Promise<number> {
    const madeAfter = this.#count;
    const text = await this.#readFromDatabase();
    this.#kept = { text, madeAfter };
    return text;
  }

  async #readFromDatabase(): Promise<number> {
    const { text } = this.#database;
    await pause(between(0, RENDER_MAX_MS));
    return text;
  }
}

export type Fault = (processes: SimulatedProcess[]) => Promise<void>;

type Simulation = {
  way: Way;
  weakening?: Weakening;
  faults?: Fault[];
  isEnough: (reads: number, old: number) => boolean;
};

/** Saves and reads by three processes, while one fault follows the other. Gives how many reads there were, and how many gave an old text. */
export async function simulate({ way, weakening, faults = [], isEnough }: Simulation) {
  const database = { text: 0 };
  const processes = [1, 2, 3].map(() => new SimulatedProcess(database, way, weakening));
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
    while (faults.length > 0 && !isOver()) await pick(faults)(processes);
  };
  await Promise.all([write(), fail(), readAll()]);
  for (const one of processes) one.isCut = false;
  await Promise.all(processes.map((one) => one.stop()));
  return { reads, old };
}
