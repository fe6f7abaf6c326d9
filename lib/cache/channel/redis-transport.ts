import { randomUUID } from "node:crypto";
import { Connection } from "./connection";
import { FOREMOST, LOOK, REMOVE, RENEW, TELL } from "./redis-scripts";
import type { Change, Lease, Listener, News, Told, Transport, View } from "./transport";

const CONNECT_MS = 5_000;
/** A connection on which nothing arrives for so long is cut; leases are renewed more often. */
const SILENCE_MS = 3_000;

type Client = Awaited<ReturnType<typeof newClient>>;

/** Invalidations in one hash of Redis or Valkey, which is there whole or not at all. */
export class RedisTransport implements Transport {
  readonly #connection: Connection<Client>;
  readonly #key: string;
  #call: (news: News) => void = () => {};

  /** Sites that share a Redis are told apart by their addresses. */
  constructor(redisUrl: string, siteUrl: string) {
    this.#key = `carafe:invalidations:${new URL(siteUrl).host}`;
    this.#connection = new Connection({
      open: () => this.#connect(redisUrl),
      end: (client) => client.destroy(),
    });
  }

  async renew(id: string, heard: number): Promise<Lease> {
    const [isNew, newest, epoch] = await this.#run<[number, number, string]>(RENEW, id, heard);
    return { isNew: isNew === 1, newest, epoch };
  }

  async lookAfter(number: number): Promise<View> {
    type Answer = [number, string, string[], string[]];
    const [newest, epoch, changes, listeners] = await this.#run<Answer>(LOOK, number);
    const byNumber = (one: Change, other: Change) => one.number - other.number;
    return {
      newest,
      epoch,
      changes: changes.map((one): Change => JSON.parse(one)).sort(byNumber),
      listeners: listeners.map((one): Listener => JSON.parse(one)),
    };
  }

  async tell(tags: string[], teller: string): Promise<Told> {
    const args = [JSON.stringify(tags), teller];
    const [number, epoch, knownForMs] = await this.#run<[number, string, number]>(TELL, ...args);
    return { number, epoch, knownForMs };
  }

  async remove(id: string, renewals?: number): Promise<void> {
    await this.#run(REMOVE, id, renewals ?? "");
  }

  onNews(callback: (news: News) => void): void {
    this.#call = callback;
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  #run<Answer>(script: string, ...values: (string | number)[]): Promise<Answer> {
    const how = { keys: [this.#key], arguments: [randomUUID(), ...values.map(String)] };
    return this.#connection.use(
      async (client) => (await client.eval(FOREMOST + script, how)) as Answer,
      () => true,
    );
  }

  async #connect(url: string): Promise<Client> {
    const client = await newClient(url);
    client.on("error", () => {}); // whoever asks next hears of it
    await client.connect();
    await client.subscribe(this.#key, (news) => this.#call(news === "heard" ? "heard" : "change"));
    return client;
  }
}

/** Loaded where there is a Redis: it would be a tenth of every start. */
async function newClient(url: string) {
  const { createClient } = await import("@redis/client");
  return createClient({
    url,
    RESP: 3, // calls and answers come by one connection
    disableOfflineQueue: true,
    socket: { connectTimeout: CONNECT_MS, socketTimeout: SILENCE_MS, reconnectStrategy: false },
  });
}
