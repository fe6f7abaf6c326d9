import { once } from "node:events";
import { createServer } from "node:http";
import { startSite } from "../../test/site";
import { expect, test } from "../fixtures";

const REFUSED: [settings: Record<string, string>, sentence: string][] = [
  [{ PORT: "eighty" }, "The setting PORT must be a whole number from 1 to 65535."],
  [{ POSTS_PER_PAGE: "-1" }, "The setting POSTS_PER_PAGE must be a whole number from 1 to 50."],
  [
    { DATABASE_URL: "mongodb://x" },
    "The setting DATABASE_URL must begin with file:, postgres:// or postgresql://.",
  ],
  [
    { DATABASE_URL: "postgres://carafe:12/34@127.0.0.1/blog" },
    "The setting DATABASE_URL must be an address such as postgresql://user:password@host:5432/database, special characters of the user and the password percent-encoded.",
  ],
  [{ DATABASE_URL: "file:./data/" }, "The setting DATABASE_URL must name a file, not a folder."],
  [{ WORKERS: "0" }, "The setting WORKERS must be a whole number from 1 to 64."],
  [
    { WORKERS: "2", DATABASE_URL: "file:./carafe.db" },
    "The setting WORKERS must be 1 on SQLite, where one process serves a site; PostgreSQL takes more (DATABASE_URL).",
  ],
  [{ AUTH_SECRET: "short" }, "The setting AUTH_SECRET must have at least 32 characters."],
];

for (const [bad, sentence] of REFUSED) {
  test(`a start with ${JSON.stringify(bad)} is refused in one sentence`, async ({
    ownSettings,
  }) => {
    const settings = { ...(await ownSettings()), ...bad };
    await expect(startSite(settings)).rejects.toThrow(`exit 1: ${sentence}`);
  });
}

test("a database that cannot be reached is named in one sentence", async ({ ownSettings }) => {
  const settings = await ownSettings();
  const unreachable = { ...settings, DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" };
  await expect(startSite(unreachable)).rejects.toThrow(
    /^exit 1: The database of DATABASE_URL could not be prepared: [^\n]+$/,
  );
});

test("a port that is taken is named in one sentence", async ({ ownSettings }) => {
  const settings = await ownSettings();
  const neighbour = createServer().listen(Number(settings.PORT), "127.0.0.1");
  await once(neighbour, "listening");
  await expect(startSite(settings)).rejects.toThrow(
    `Something else is listening on port ${settings.PORT} already. Set PORT to another.`,
  );
  neighbour.close();
});
