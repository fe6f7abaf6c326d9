import { PROBLEMS } from "../../lib/http/problems";
import { freePort } from "../../test/free-port";
import { filledForm } from "../../test/hidden-fields";
import { ask, startReaders } from "../../test/many-readers";
import { SiteProcess } from "../../test/processes";
import { startWebServer, WEB_SERVERS } from "../../test/web-server";
import { expect, test } from "../fixtures";

for (const kind of WEB_SERVERS) {
  test(`behind ${kind.name}, as deploy/ has it, an instance is replaced and nobody notices`, async ({
    ownSettings,
    ownFolder,
  }) => {
    const port = await freePort();
    const origin = `https://localhost:${port}`;
    // As deploy/carafe@.service sets them. For readers it is one site, whatever is in either's database.
    const shared = { SITE_URL: origin, TRUST_PROXY: "1", DRAIN_SECONDS: "5" };
    const settings = [await ownSettings(), await ownSettings()] as const;
    const [first, second] = settings.map((own) => new SiteProcess({ ...own, ...shared })) as [
      SiteProcess,
      SiteProcess,
    ];
    await Promise.all([first.start(), second.start()]);
    const server = await startWebServer(kind, {
      folder: ownFolder(),
      port,
      instances: [first.settings.PORT, second.settings.PORT],
    });
    try {
      const form = await sentForm(`${first.url}/login`, "Log in", origin);
      const page = async () => String((await ask(`${origin}/about`)).status);
      const send = async () => {
        const { status, text } = await ask(`${origin}/login`, form.options, form.body);
        return text.includes('aria-invalid="true"') ? String(status) : `${status} ${text}`;
      };
      const readers = startReaders(page, send);
      await first.restart();
      const answers = await readers.stop();
      expect([...answers.keys()].sort()).toEqual(["form: 200", "page: 200"]);

      const large = await ask(`${origin}/login`, form.options, "x".repeat(100_000));
      expect(large.status).toBe(413);
      expect(large.text).toContain(PROBLEMS[413].title);
    } finally {
      await server.stop();
      await Promise.all([first.stop(), second.stop()]);
    }
  });
}

/** A form as a browser without JavaScript sends it with nothing typed, to be sent any number of times. */
async function sentForm(address: string, button: string, origin: string) {
  const request = new Response(await filledForm(address, button, { email: "", password: "" }));
  const type = request.headers.get("content-type") ?? "";
  const headers = { "content-type": type, origin };
  return { body: await request.text(), options: { method: "POST", headers } };
}
