import { afterEach, expect, test } from "vitest";
import { count, gauge, observe } from "../../lib/metrics/measure";
import { openRegistries } from "./prometheus";

const shared = globalThis as Record<string, unknown>;
afterEach(() => {
  delete shared.carafeMeter;
  delete shared.carafeGauges;
});

test("what rooms measure is told in the words of Prometheus", async () => {
  const { ofProcess, ofSite } = await openRegistries();
  observe("carafe_http_request_duration_seconds", 0.004, { kind: "form", status: "2xx" });
  count("carafe_visitor_cache_requests_total", { result: "hit" });
  gauge("carafe_visitor_cache_pages", () => 7);
  gauge("carafe_mails_waiting", async () => 3);
  gauge("carafe_job_failures", () => [{ value: 2, labels: { job: "tell-hub" } }]);
  const own = await ofProcess.metrics();
  for (const line of [
    'carafe_http_request_duration_seconds_bucket{le="0.0025",kind="form",status="2xx"} 0',
    'carafe_http_request_duration_seconds_bucket{le="0.005",kind="form",status="2xx"} 1',
    'carafe_http_request_duration_seconds_count{kind="form",status="2xx"} 1',
    'carafe_visitor_cache_requests_total{result="hit"} 1',
    "carafe_visitor_cache_pages 7",
  ]) {
    expect(own.split("\n")).toContain(line);
  }
  expect(own).toContain("nodejs_eventloop_lag_p99_seconds");
  expect(own).not.toContain("carafe_mails_waiting");
  const site = await ofSite.metrics();
  expect(site).toContain("\ncarafe_mails_waiting 3\n");
  expect(site).toContain('carafe_job_failures{job="tell-hub"} 2');
});

test("what nobody measures, or cannot be read, is nothing, and not nought", async () => {
  const { ofSite } = await openRegistries();
  gauge("carafe_mails_waiting", () => Promise.reject(new Error("The database is down.")));
  gauge("carafe_posts_due", () => 1);
  const site = await ofSite.metrics();
  expect(site).not.toMatch(/^carafe_mails_waiting/m);
  expect(site).not.toMatch(/^carafe_job_failures/m);
  expect(site).toMatch(/^carafe_posts_due 1$/m);
});

test("where nobody asks for numbers, rooms measure nothing", () => {
  count("carafe_visitor_cache_requests_total", { result: "hit" });
  expect(shared.carafeMeter).toBeUndefined();
});
