import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { ERROR_NUMBER } from "../lib/http/problems";
import { recordLog } from "../test/logged";
import type { Handler } from "./handler";
import { requestHandler } from "./request-handler";

const servers: Server[] = [];

afterEach(() => {
  vi.useRealTimers();
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

const document = (body: string) => `<!DOCTYPE html><html><body>${body}</body></html>`;
const WHOLE = document("<main>A post</main><script>1</script>");
/** React shows the text by a script. */
const LATE = document('<main></main><div hidden id="S:0">A post</div><script>show("S:0")</script>');

/** The address of a server around what stands in Next's place. */
function serve(next: Handler): string {
  const settings = { SITE_URL: "http://localhost", TRUST_PROXY: "0", VISITOR_CACHE_MB: "1" };
  const handle = requestHandler(next, settings, false);
  const server = createServer((request, response) => void handle(request, response)).listen(0);
  servers.push(server);
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** What a browser gets of a page that Next makes. */
async function pageOf(next: Handler) {
  const answer = await fetch(`${serve(next)}/about`, { redirect: "manual" });
  const policy = answer.headers.get("content-security-policy") ?? "";
  return { text: await answer.text(), scripts: /script-src ([^;]*)/.exec(policy)?.[1] };
}

/** As Next answers, with a page or with a problem for which the site has one. */
function answers(html: string, status = 200): Handler {
  return ({ url }, response) => {
    const isProblemPage = url?.startsWith("/problem/");
    response.statusCode = isProblemPage ? 200 : status;
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(html);
  };
}

const hashOf = (script: string) =>
  `'self' 'sha256-${createHash("sha256").update(script).digest("base64")}'`;

test("a page without scripts may run none", async () => {
  for (const status of [200, 404]) {
    expect(await pageOf(answers(WHOLE, status))).toEqual({
      text: document("<main>A post</main>"),
      scripts: "'none'",
    });
  }
});

test("a page that keeps its scripts may run them, and no others", async () => {
  const logged = recordLog();
  for (const status of [200, 404]) {
    expect(await pageOf(answers(LATE, status))).toEqual({
      text: LATE,
      scripts: hashOf('show("S:0")'),
    });
  }
  expect(logged).toContain(
    "/about would lose more than its scripts without them, so it keeps them.",
  );
});

test("whoever is led on gets no page on the way, and the log no line", async () => {
  const logged = recordLog();
  const led: Handler = (request, response) => {
    response.setHeader("location", "/post/wine");
    return answers(LATE, 308)(request, response);
  };
  expect(await pageOf(led)).toEqual({ text: "", scripts: "'none'" });
  expect(logged).toEqual([]);
});

test("the number of an error in a script does not keep it from running", async () => {
  recordLog();
  const { text, scripts } = await pageOf(answers(LATE.replace('S:0")', `${ERROR_NUMBER}")`), 500));
  const script = /<script>(.*)<\/script>/.exec(text)?.[1] ?? "";
  expect(script).toMatch(/^show\("\d+"\)$/);
  expect(scripts).toBe(hashOf(script));
});

test("many pages that are asked for at once are made a few at a time", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }); // nobody leaves a place for being slow
  let [running, most] = [0, 0];
  const next: Handler = async (request, response) => {
    most = Math.max(most, ++running);
    for (let turn = 0; turn < 50; turn++) await nextTurn();
    running--;
    await answers(WHOLE)(request, response);
  };
  const url = serve(next);
  const paths = Array.from({ length: 40 }, (_, n) => `/post/${n}`);
  const pages = await Promise.all(paths.map(async (path) => (await fetch(url + path)).text()));
  expect(new Set(pages)).toEqual(new Set([document("<main>A post</main>")]));
  expect(most).toBeLessThanOrEqual(5);
});
