import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { databaseProblem, openOrMakeDatabase } from "./open-database";
import { startTemporaryPostgres } from "./temporary-postgres";

vi.setConfig({ hookTimeout: 120_000 });

/** Of an authority of its own, for "localhost", until 2126. */
const CERTIFICATE = "test/tls";

let server: Awaited<ReturnType<typeof startTemporaryPostgres>>;

beforeAll(async () => {
  server = await startTemporaryPostgres({ certificate: CERTIFICATE });
});

afterAll(() => server.stop());

/** Whether a connection to this host with these parameters is encrypted, or why there is none. */
async function connectTo(host: string, query: string): Promise<string> {
  const address = server.databaseUrl.replace("127.0.0.1", host);
  try {
    const connection = await openOrMakeDatabase(`${address}?${query}`);
    const sql = "SELECT ssl::text FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
    const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
    await connection.dispose();
    return rows[0]?.[0] === "true" ? "encrypted" : "plain";
  } catch (error) {
    return databaseProblem(error);
  }
}

const OWN = `sslrootcert=${CERTIFICATE}/ca.pem`;

test("the certificate of one's own authority is checked, and the host's name with it", async () => {
  expect(await connectTo("localhost", `sslmode=verify-full&${OWN}`)).toBe("encrypted");
  expect(await connectTo("localhost", `sslmode=require&${OWN}`)).toBe("encrypted");
  expect(await connectTo("127.0.0.1", `sslmode=verify-full&${OWN}`)).toMatch(
    /^the connection cannot be encrypted \([^)]*127\.0\.0\.1[^)]*\)\.$/,
  );
});

test("a certificate that cannot be checked is refused, unless that is asked for", async () => {
  expect(await connectTo("localhost", "sslmode=verify-full")).toMatch(
    /^the connection cannot be encrypted \(.*certificate.*\); if it is your own, add sslrootcert=<its file> to the address\.$/,
  );
  expect(await connectTo("localhost", "sslmode=no-verify")).toBe("encrypted");
  expect(await connectTo("localhost", "sslmode=disable")).toBe("plain");
});

test("an authority's file that is not there is named", async () => {
  const missing = "sslmode=verify-full&sslrootcert=/nowhere/ca.pem";
  expect(await connectTo("localhost", missing)).toContain("/nowhere/ca.pem");
});
