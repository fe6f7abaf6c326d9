import type { IncomingHttpHeaders } from "node:http";
import { filledForm } from "../../test/hidden-fields";
import { startProxy } from "../../test/proxy";
import { messagesOf } from "../../test/site";
import { expect, test } from "../fixtures";

const SITE = "https://blog.example";

type Headers = IncomingHttpHeaders;

/** What proxies make of the headers of a request for https://blog.example. */
const PROXIES: [kind: string, change: (headers: Headers) => Headers][] = [
  ["passes the host on", (headers) => ({ ...headers, host: "blog.example" })],
  ["names the port", (headers) => ({ ...headers, host: "blog.example:443" })],
  ["writes capitals", (headers) => ({ ...headers, host: "Blog.EXAMPLE" })],
  ["names itself", (headers) => ({ ...headers, host: "10.0.0.7:8080" })],
  [
    "adds to a list of hosts",
    (headers) => ({
      ...headers,
      host: "inner",
      "x-forwarded-host": "blog.example, edge.example, inner",
      "x-forwarded-proto": "https, http",
    }),
  ],
  [
    "tells of the inner connection",
    (headers) => ({
      ...headers,
      "x-forwarded-host": "inner:8080",
      "x-forwarded-proto": "http",
      "x-forwarded-port": "8080",
      forwarded: "host=inner;proto=http",
    }),
  ],
];

test("behind a proxy of whatever kind, forms of the site are taken and others' are not", async ({
  ownSettings,
  ownSite,
}) => {
  const settings = await ownSettings();
  const site = await ownSite({ ...settings, SITE_URL: SITE, TRUST_PROXY: "1" });
  for (const [kind, change] of PROXIES) {
    const proxy = await startProxy(settings.SITE_URL, change);
    const send = async (origin: string) => {
      const typed = { email: "nobody@example.com", password: "wrong" };
      const body = await filledForm(`${proxy.url}/login`, "Log in", typed);
      return fetch(`${proxy.url}/login`, { method: "POST", body, headers: { origin } });
    };
    const own = await send(SITE);
    expect(own.status, kind).toBe(200);
    expect(await own.text(), kind).toContain("Login unsuccessful.");
    for (const origin of ["http://blog.example", "https://evil.example", "null"]) {
      expect((await send(origin)).status, `${kind}, ${origin}`).toBe(400);
    }
    const led = await fetch(`${proxy.url}/account`, { redirect: "manual" });
    expect(led.headers.get("location"), kind).toBe("/login?callbackUrl=%2Faccount");
    proxy.stop();
  }
  const refused = () => messagesOf(site).filter((message) => message.includes("set SITE_URL"));
  await expect
    .poll(refused)
    .toEqual([
      expect.stringContaining("http://blog.example was refused, because SITE_URL is https://"),
      expect.stringContaining("https://evil.example was refused"),
    ]);
});
