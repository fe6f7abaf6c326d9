import { freePort } from "../../test/free-port";
import { expect, test } from "../fixtures";

test("what is measured is at METRICS_PORT, and nowhere for readers", async ({
  ownSettings,
  ownSite,
}) => {
  const port = await freePort();
  const { url } = await ownSite({ ...(await ownSettings()), METRICS_PORT: String(port) });
  const numbers = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const value = async (series: string) => {
    const line = (await numbers()).split("\n").find((one) => one.startsWith(`${series} `));
    return Number(line?.slice(series.length));
  };

  for (const path of ["/about", "/about", "/login"]) await (await fetch(url + path)).text();
  const visitors = 'carafe_http_request_duration_seconds_count{kind="visitor_page",status="2xx"}';
  await expect.poll(() => value(visitors)).toBe(2);
  expect(await value('carafe_visitor_cache_requests_total{result="hit"}')).toBe(1);
  expect(await value('carafe_visitor_cache_requests_total{result="miss"}')).toBe(1);
  expect(await value("carafe_visitor_cache_pages")).toBe(1);
  expect(await value("carafe_visitor_cache_bytes")).toBeGreaterThan(1_000);
  expect(await value("carafe_mails_waiting")).toBe(0);
  expect(await value("carafe_posts_due")).toBe(0);
  expect(await value("carafe_http_requests_waiting")).toBe(0);
  expect(await value("process_resident_memory_bytes")).toBeGreaterThan(1_000_000);

  expect((await fetch(`${url}/metrics`)).status).toBe(404);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
});
