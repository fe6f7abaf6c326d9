import { settings } from "../../lib/config/settings";
import { printable } from "../../lib/text/words";
import { type ListedUser, listUsers } from "../../lib/users/list-users";
import { prepareDatabase } from "../database/prepare-database";

const HEAD = ["username", "email", "role", "posts", "joined", "last seen (UTC)"];
const NEVER = "-";

/** `carafe user:list`: columns on a terminal; elsewhere tabs, which other programs can cut. */
export async function runUserList(): Promise<void> {
  await prepareDatabase(settings().databaseUrl);
  const rows = [HEAD, ...(await listUsers()).map(cellsOf)];
  const lines = process.stdout.isTTY ? aligned(rows) : rows.map((cells) => cells.join("\t"));
  console.log(lines.join("\n"));
}

function cellsOf({ username, email, role, posts, joined, lastSeen }: ListedUser): string[] {
  const day = joined.toISOString().slice(0, 10);
  const moment = lastSeen?.toISOString().slice(0, 16).replace("T", " ");
  // An import may bring what a terminal obeys.
  return [username, email, role, String(posts), day, moment ?? NEVER].map(printable);
}

function aligned(rows: string[][]): string[] {
  const widths = HEAD.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
