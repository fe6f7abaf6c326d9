import { dialectOf } from "../../lib/config/dialect";
import { startSite, stopSite } from "../../test/site";
import { expect, test } from "../fixtures";

test("a second site on a SQLite database is refused, on PostgreSQL it runs beside the first", async ({
  ownSite,
  ownSettings,
}) => {
  const { url, settings } = await ownSite();
  const { PORT, SITE_URL } = await ownSettings();
  const second = { ...settings, PORT, SITE_URL };
  if (dialectOf(settings.DATABASE_URL) === "sqlite") {
    const path = settings.DATABASE_URL.slice("file:".length);
    await expect(startSite(second)).rejects.toThrow(
      `exit 1: Another process runs a site on the database ${path}; end it first, or give this one a database of its own (DATA_DIR or DATABASE_URL).`,
    );
  } else {
    await stopSite(await startSite(second));
  }
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});
