import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import * as z from "zod";
import { dialectOf } from "./dialect";

const POSTGRES =
  "must be an address such as postgresql://user:password@host:5432/database, special characters of the user and the password percent-encoded";
const ONE_HOST =
  "must name one host: what chooses among several, such as HAProxy or PgBouncer, stands before them";
/** Two with a port each are no address any more. */
const SEVERAL_HOSTS = /^[^/]+\/\/(?:[^/?]*@)?[^/?@,]+,[^/?@]+(?:[/?]|$)/;
const FOLDER = "must name a file, not a folder";
const SQLITE = "must be file: and the path of a file, such as file:./data/carafe.db";

/** What other tools add to the address of a SQLite file, and what changes nothing here. */
const IDLE_PARAMETERS =
  /^((connection_limit|pool_timeout|socket_timeout|connect_timeout|busy_timeout|timeout)=\d+|mode=rwc?|cache=private)$/;

/**
 * DATABASE_URL, checked: a piece of the password must not be taken for the host, which messages name.
 * The path of a SQLite file comes out absolute and percent-encoded, so that it can be read again.
 */
export const databaseUrl = z.string().transform((text, context) => {
  const url = text.trim();
  const isSqlite = dialectOf(url) === "sqlite";
  const problem = isSqlite ? sqliteProblem(url) : postgresProblem(url);
  if (problem) {
    context.addIssue({ code: "custom", message: problem });
    return z.NEVER;
  }
  return isSqlite ? sqliteUrl(pathOf(url)) : encodedOddities(url);
});

/** The address of a SQLite file. */
export function sqliteUrl(path: string): string {
  return `file:${encodeURI(resolve(path)).replace(/[?#]/g, encodeURIComponent)}`;
}

/** The file that such an address means. */
export function sqlitePath(url: string): string {
  return decoded(url.slice("file:".length));
}

/** A file that has exactly the name that was written is meant, whatever characters that name has. */
function pathOf(url: string): string {
  const written = url.slice("file:".length);
  if (existsSync(written)) return written;
  const [path = ""] = written.split("?");
  return decoded(path.replace(/^\/\/(localhost)?(?=\/)/, ""));
}

function sqliteProblem(url: string): string | null {
  const written = url.slice("file:".length);
  if (written && existsSync(written)) {
    return statSync(written).isDirectory() ? FOLDER : null;
  }
  const [path = "", ...queries] = written.split("?");
  if (path === ":memory:" || queries.join("&").includes("mode=memory")) {
    return "must name a file: a database in memory is gone when the site ends";
  }
  if (!path || /^\/\/(?!(localhost)?\/)/.test(path) || decoded(path).includes("\0")) return SQLITE;
  if (path.endsWith("/")) return FOLDER;
  const unknown = queries
    .join("&")
    .split("&")
    .find((parameter) => parameter && !IDLE_PARAMETERS.test(parameter));
  return unknown ? `cannot have the parameter ${unknown.split("=")[0]} after its file` : null;
}

/** `@`, `/`, `?` and `#` end the parts of an address: unescaped in a password they make the rest of it a host. */
function postgresProblem(text: string): string | null {
  const [, rest] = /^postgres(?:ql)?:\/\/(.+)$/s.exec(text) ?? [];
  if (!rest) return "must begin with file:, postgres:// or postgresql://";
  const url = encodedOddities(text);
  const end = rest.search(/[/?#]/);
  const tail = end === -1 ? "" : rest.slice(end);
  if (/[@#]/.test(tail) || /[\t\r\n]/.test(rest)) return POSTGRES;
  // What names a socket in its query has no host.
  const parseable = url.replace(/@(?=\/|\?|$)/, "@localhost");
  if (!URL.canParse(parseable)) return SEVERAL_HOSTS.test(parseable) ? ONE_HOST : POSTGRES;
  const { username, password, hostname, searchParams } = new URL(parseable);
  if ([hostname, searchParams.get("host")].some((host) => host?.includes(","))) return ONE_HOST;
  if (searchParams.get("schema")?.includes('"'))
    return "must name a schema without quotation marks";
  return decoded(username, null) === null || decoded(password, null) === null ? POSTGRES : null;
}

/** A space, and a `%` that begins no code, stand for themselves. */
function encodedOddities(url: string): string {
  return url.replaceAll(" ", "%20").replace(/%(?![0-9a-f]{2})/gi, "%25");
}

function decoded(text: string): string;
function decoded(text: string, otherwise: null): string | null;
function decoded(text: string, otherwise: string | null = text): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return otherwise;
  }
}
