import { expect, it } from "vitest";
import { recordLog } from "../test/logged";
import { agreeOnHost, ownForms } from "./form-origin";
import type { Request } from "./handler";

const SITE = "https://blog.example";

function sent(headers: Record<string, string>): Request {
  return { headers } as unknown as Request;
}

it.each([
  ["the site's address", { origin: SITE, host: "blog.example" }],
  ["a host with its port", { origin: SITE, host: "blog.example:443" }],
  ["a host in upper case", { origin: SITE, host: "Blog.Example" }],
  ["the proxy's own host", { origin: SITE, host: "127.0.0.1:3000" }],
  ["a list of hosts", { origin: SITE, host: "inner", "x-forwarded-host": "blog.example, inner" }],
  ["an origin in other letters", { origin: "HTTPS://Blog.Example:443", host: "inner" }],
  ["no origin, as no browser does", { host: "inner" }],
])("takes a form behind a proxy with %s", (_, headers) => {
  for (const proxies of [0, 1]) {
    const request = sent(headers);
    expect(ownForms(SITE, proxies)(request)).toBe(true);
    agreeOnHost(request);
    expect(request.headers["x-forwarded-host"]).toBeUndefined();
    expect(request.headers.host).toBe("origin" in headers ? "blog.example" : "inner");
  }
});

it.each([
  ["another site", { origin: "https://evil.example", host: "blog.example" }],
  ["the same name over http", { origin: "http://blog.example", host: "blog.example" }],
  ["another port", { origin: "https://blog.example:8443", host: "blog.example" }],
  ["a part of the site", { origin: "https://a.blog.example", host: "blog.example" }],
  ["a page without an origin", { origin: "null", host: "blog.example" }],
  ["what is no origin", { origin: "blog.example", host: "blog.example" }],
  [
    "another site that says to be this one",
    { origin: "https://evil.example", host: "inner", "x-forwarded-host": "evil.example" },
  ],
])("refuses a form from %s", (_, headers) => {
  for (const proxies of [1, 0]) expect(ownForms(SITE, proxies)(sent(headers))).toBe(false);
});

it("goes by the host that the browser asked, if no proxy could have changed it", () => {
  const asked = sent({ origin: "http://192.0.2.1:3000", host: "192.0.2.1:3000" });
  expect(ownForms("http://localhost:3000", 0)(asked)).toBe(true);
  expect(ownForms("http://localhost:3000", 1)(asked)).toBe(false);
});

it("says once of each origin what to set", async () => {
  const logged = recordLog();
  const isOwn = ownForms(SITE, 1);
  for (const origin of [
    "http://blog.example",
    "http://blog.example",
    "https://b.example",
    "null",
  ]) {
    isOwn(sent({ origin, host: "inner" }));
  }
  expect(logged).toEqual([
    expect.stringMatching(/^A form .* http:\/\/blog\.example .* set SITE_URL to that\.$/),
    expect.stringContaining("https://b.example"),
  ]);
});
