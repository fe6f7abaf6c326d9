import pLimit from "p-limit";
import type { Client } from "pg";
import { CONNECT_MS, postgresAddress } from "../../database/postgres-address";
import { Connection } from "./connection";
import type { Change, Lease, Listener, News, Told, Transport, View } from "./transport";

/** One name for all sites of a database: a call that is meant for another does no harm. */
const CALLS = "carafe_invalidations";
/** A connection that gives no answer for so long is cut. */
const ANSWER_MS = 3_000;

const NEWEST = `COALESCE((SELECT "number" FROM "InvalidationCount"), 0)`;

const KNOWN = `${NEWEST} AS "newest", pg_postmaster_start_time()::text AS "epoch"`;

const RENEW = `UPDATE "ListeningProcess" SET "renewals" = "renewals" + 1, "heard" = $2 WHERE "id" = $1
  RETURNING ${KNOWN}`;

const BEGIN = `INSERT INTO "ListeningProcess" ("id", "heard", "renewals") VALUES ($1, ${NEWEST}, 0)
  RETURNING ${KNOWN}`;

/** Whoever waits for this process looks again. */
const SAY_HEARD = `SELECT pg_notify('${CALLS}', 'heard')`;

const LOOK = `SELECT ${KNOWN},
  (SELECT json_agg(c ORDER BY "number") FROM "Invalidation" c WHERE "number" > $1) AS "changes",
  (SELECT json_agg(p) FROM "ListeningProcess" p) AS "listeners"`;

// Whoever counts holds the row until the change stands there, so numbers appear in their order and without a gap.
const TELL = `WITH heard AS (DELETE FROM "Invalidation" WHERE "number" <= (SELECT min("heard") FROM "ListeningProcess")),
  next AS (INSERT INTO "InvalidationCount" ("id", "number") VALUES (1, 1)
    ON CONFLICT ("id") DO UPDATE SET "number" = "InvalidationCount"."number" + 1 RETURNING "number")
  INSERT INTO "Invalidation" ("number", "tags", "teller") SELECT "number", $1, $2 FROM next
  RETURNING "number", pg_postmaster_start_time()::text AS "epoch", pg_notify('${CALLS}', 'change'),
    (extract(epoch FROM clock_timestamp() - pg_postmaster_start_time()) * 1000)::float8 AS "knownForMs"`;

const REMOVE = `DELETE FROM "ListeningProcess" WHERE "id" = $1 AND "renewals" = COALESCE($2, "renewals")`;

/** Invalidations in tables beside what they are about; LISTEN and NOTIFY call for them. */
export class PostgresTransport implements Transport {
  readonly #connection: Connection<Client>;
  /** The driver takes one question at a time. */
  readonly #inTurn = pLimit(1);
  #call: (news: News) => void = () => {};
  /** Up to which change others know that this process has heard. */
  #said = 0;

  constructor(databaseUrl: string) {
    this.#connection = new Connection({
      open: () => this.#connect(postgresAddress(databaseUrl)),
      end: (client) => client.end(),
    });
  }

  async renew(id: string, heard: number): Promise<Lease> {
    type Known = { newest: number; epoch: string };
    const [renewed] = await this.#ask<Known>(RENEW, [id, heard]);
    const known = renewed ?? (await this.#one<Known>(BEGIN, [id]));
    if (renewed && heard > this.#said) await this.#ask(SAY_HEARD, []);
    this.#said = heard;
    return { isNew: !renewed, ...known };
  }

  async lookAfter(number: number): Promise<View> {
    type Row = {
      newest: number;
      epoch: string;
      changes: (Omit<Change, "tags"> & { tags: string })[] | null;
      listeners: Listener[] | null;
    };
    const { changes, listeners, ...known } = await this.#one<Row>(LOOK, [number]);
    const parsed = (changes ?? []).map((one) => ({ ...one, tags: JSON.parse(one.tags) }));
    return { ...known, changes: parsed, listeners: listeners ?? [] };
  }

  async tell(tags: string[], teller: string): Promise<Told> {
    return this.#one(TELL, [JSON.stringify(tags), teller]);
  }

  async remove(id: string, renewals?: number): Promise<void> {
    await this.#ask(REMOVE, [id, renewals ?? null]);
  }

  onNews(callback: (news: News) => void): void {
    this.#call = callback;
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  async #one<Row>(sql: string, values: unknown[]): Promise<Row> {
    const [row] = await this.#ask<Row>(sql, values);
    if (!row) throw new Error("The database gave no row.");
    return row;
  }

  #ask<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    const ask = async (client: Client) => (await client.query(sql, values)).rows;
    return this.#inTurn(() => this.#connection.use(ask, isOfConnection));
  }

  async #connect(connectionString: string): Promise<Client> {
    const pg = await import("pg"); // loaded where it is needed: it would be a tenth of every start
    const client = new pg.Client({
      connectionString,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: ANSWER_MS,
      keepAlive: true,
    });
    client.on("error", () => {}); // whoever asks next hears of it
    client.on("notification", ({ payload }) =>
      this.#call(payload === "heard" ? "heard" : "change"),
    );
    await client.connect();
    // A lease that a crash could take back would be none.
    await client.query(`SET synchronous_commit = on; LISTEN ${CALLS}`);
    return client;
  }
}

/** What the server itself refuses has a code of five characters, and the connection goes on. */
function isOfConnection(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return !(typeof code === "string" && /^[0-9A-Z]{5}$/.test(code)) || /^(08|57P)/.test(code);
}
