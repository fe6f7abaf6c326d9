import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { gauge } from "../metrics/measure";

/** What PostgreSQL's driver says of its pool; SQLite has none. */
type Pool = { totalCount: number; idleCount: number; waitingCount: number };

/** Has it measured how busy the connections to PostgreSQL are. */
export function measurePool(connection: SqlDriverAdapter): void {
  if (connection.provider !== "postgres") return;
  const { underlyingDriver } = connection as SqlDriverAdapter & { underlyingDriver(): Pool };
  const pool = underlyingDriver.call(connection);
  gauge("carafe_database_connections", () => [
    { value: pool.totalCount - pool.idleCount, labels: { state: "busy" } },
    { value: pool.idleCount, labels: { state: "idle" } },
  ]);
  gauge("carafe_database_statements_waiting", () => pool.waitingCount);
}
