import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { readGauge, setMeter } from "../../lib/metrics/measure";
import type { Handler } from "../handler";
import { withRequestMetrics } from "./request-metrics";

afterEach(() => {
  delete (globalThis as Record<string, unknown>).carafeMeter;
});

const html: Handler = (_, response) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end("<p>Here.");
};
const cached: Handler = (_, response) => {
  response.cacheStatus = "HIT";
  response.end("<p>Here.");
};
const missing: Handler = (_, response) => void response.writeHead(404).end();
const brokenOff: Handler = (_, response) => void response.destroy();

async function measure(handle: Handler, path: string, method = "GET") {
  const observe = vi.fn();
  const count = vi.fn();
  setMeter({ observe, count });
  const server = createServer(withRequestMetrics(handle)).listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await fetch(`http://localhost:${port}${path}`, { method }).catch(() => {});
  await vi.waitFor(() => expect(observe).toHaveBeenCalled(), 30_000);
  server.close().closeAllConnections();
  const [name, seconds, labels] = observe.mock.lastCall ?? [];
  expect(name).toBe("carafe_http_request_duration_seconds");
  expect(seconds).toBeGreaterThan(0);
  expect(await readGauge("carafe_http_requests_in_flight")).toEqual([{ value: 0 }]);
  return { ...labels, counted: count.mock.calls };
}

test("a page from the cache is a visitor's, and a hit", async () => {
  expect(await measure(cached, "/about?page=2")).toEqual({
    kind: "visitor_page",
    status: "2xx",
    counted: [["carafe_visitor_cache_requests_total", { result: "hit" }]],
  });
});

for (const [path, method, handle, kind, status] of [
  ["/drafts", "GET", html, "personal_page", "2xx"],
  ["/login", "POST", html, "form", "2xx"],
  ["/pictures/abc/640.webp", "GET", missing, "picture", "4xx"],
  ["/user/ada/feed.xml?page=2", "GET", cached, "feed", "2xx"],
  ["/sitemap.xml", "GET", cached, "feed", "2xx"],
  ["/_next/static/chunks/a.js", "GET", cached, "static", "2xx"],
  ["/healthz", "GET", missing, "other", "4xx"],
  ["/drafts", "GET", brokenOff, "other", "aborted"],
] as const) {
  test(`${method} ${path} that is answered so counts as ${kind}, ${status}`, async () => {
    expect(await measure(handle, path, method)).toMatchObject({ kind, status });
  });
}
