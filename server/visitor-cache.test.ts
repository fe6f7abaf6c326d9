import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import { type AddressInfo, connect } from "node:net";
import { buffer, text as textOf } from "node:stream/consumers";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { invalidationCount, noteSource, recordInvalidation } from "../lib/cache/invalidations";
import { PERSONAL_COOKIES } from "../lib/http/flash-messages";
import { recordLog } from "../test/logged";
import { type BufferedResponse, subrequest } from "./subrequest";
import { withVisitorCache } from "./visitor-cache";

type Handle = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

const HTML = "text/html; charset=utf-8";
const TEXT = "<p>Some text.</p>".repeat(200);
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A site whose pages are made by `handle`, behind the cache. */
async function site(handle: Handle, maxBytes = 1_000_000) {
  const made = vi.fn((address: string) => subrequest(handle, address, { host: "localhost" }));
  return { ...serve(handle, made, maxBytes), made };
}

function serve(
  handle: Handle,
  make: (address: string) => Promise<BufferedResponse>,
  maxBytes: number,
) {
  const cached = withVisitorCache(handle, make, maxBytes);
  const server = createServer((incoming, response) => void cached(incoming, response));
  servers.push(server.listen(0));
  const { port } = server.address() as AddressInfo;
  const get = async (path: string, headers = {}, method = "GET") => {
    const answer = await new Promise<IncomingMessage>((resolve, reject) =>
      request({ port, path, headers, method }, resolve).on("error", reject).end(),
    );
    const bytes = await buffer(answer);
    return { status: answer.statusCode, headers: answer.headers, bytes, text: bytes.toString() };
  };
  return { get, port };
}

/** Answers as Next does with a page that it keeps itself. */
function kept(response: ServerResponse, body: string, tag = "posts", status = 200): void {
  noteSource({ tags: [tag], madeAfter: invalidationCount() });
  response.writeHead(status, { "content-type": HTML, vary: "rsc" }).end(body);
}

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

/** A promise, and the means to keep it. */
function latch() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe("the visitor cache", () => {
  it("makes a page once, whatever the query says that no page reads", async () => {
    const { get, made } = await site((_, response) => kept(response, TEXT));
    for (const path of ["/about", "/about?utm=1", "/about?page=2", "/%61bout"]) {
      expect((await get(path)).text).toBe(TEXT);
    }
    expect(made.mock.calls).toEqual([["/about"]]);
  });

  it("keeps the numbered pages of a list apart", async () => {
    const { get } = await site(({ url }, response) => kept(response, url ?? ""));
    for (const path of ["/", "/?page=2", "/user/ada?page=2", "/tags/wine?page=2", "/tags/wine"]) {
      expect((await get(path)).text).toBe(path);
      expect((await get(path)).text).toBe(path);
    }
    expect((await get("/?page=2&x=1")).text).toBe("/?page=2");
  });

  it("never takes part in an answer for one person, or to a script", async () => {
    const { get, made } = await site(({ headers }, response) =>
      kept(response, String(headers.cookie)),
    );
    const cookies = PERSONAL_COOKIES.map((name) => ({ cookie: `a=b; ${name}=secret` }));
    for (const headers of cookies) expect((await get("/", headers)).text).toBe(headers.cookie);
    for (const headers of [
      { rsc: "1" },
      { "next-action": "x" },
      { "content-type": "multipart/form-data" },
    ]) {
      await get("/", headers);
    }
    await get("/", {}, "POST");
    await get("/login");
    expect(made).not.toHaveBeenCalled();
  });

  it("keeps one feed for visitors and members, and its pages apart", async () => {
    const { get, made } = await site(({ headers, url }, response) =>
      kept(response, `${url} ${headers.cookie}`),
    );
    const member = { cookie: `${PERSONAL_COOKIES[0]}=secret` };
    for (const path of ["/feed.xml", "/feed.xml?page=2", "/user/ada/feed.json"]) {
      for (const headers of [{}, member])
        expect((await get(path, headers)).text).toBe(`${path} undefined`);
    }
    expect(made).toHaveBeenCalledTimes(3);
  });

  it("tells when a feed was made once that second is over, and answers those who know", async () => {
    const { get } = await site((_, response) => {
      response.setHeader("last-modified", new Date().toUTCString());
      kept(response, TEXT);
    });
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-29T01:30:00.900Z") });
    const made = "Sun, 29 Mar 2026 01:30:00 GMT";
    const knows = { "if-modified-since": made };
    expect((await get("/feed.xml")).headers["last-modified"]).toBeUndefined();
    expect((await get("/feed.xml", knows)).status).toBe(200);

    recordInvalidation(["posts"]);
    vi.setSystemTime(new Date("2026-03-29T01:30:00.950Z"));
    await get("/feed.xml");
    vi.setSystemTime(new Date("2026-03-29T01:30:01Z"));
    const told = await get("/feed.xml");
    expect(told.headers["last-modified"]).toBe(made);
    expect(await get("/feed.xml", knows)).toMatchObject({ status: 304, text: "" });
    for (const headers of [
      { "if-modified-since": "Sun, 29 Mar 2026 01:29:59 GMT" },
      { "if-modified-since": "yesterday" },
      { ...knows, "if-none-match": '"other"' },
    ]) {
      expect((await get("/feed.xml", headers)).status).toBe(200);
    }
    const both = { "if-modified-since": "yesterday", "if-none-match": String(told.headers.etag) };
    expect((await get("/feed.xml", both)).status).toBe(304);

    recordInvalidation(["posts"]);
    expect((await get("/feed.xml", knows)).status).toBe(200);
    vi.useRealTimers();
  });

  it("lets nothing of the reader who asks first into the page", async () => {
    const { get } = await site(({ headers, url }, response) =>
      kept(response, JSON.stringify({ headers, url })),
    );
    const { text } = await get("/about?who=me", {
      cookie: "mine=1",
      "user-agent": "me",
      "x-carafe-flash": "x",
    });
    expect(JSON.parse(text)).toEqual({
      url: "/about",
      headers: { host: "localhost", accept: "text/html" },
    });
  });

  it("keeps nothing that Next makes anew for each request, or that sets a cookie", async () => {
    const anew = await site((_, response) => void response.end("made"));
    const cookie = await site((_, response) => {
      response.setHeader("set-cookie", "a=b");
      kept(response, "made");
    });
    for (const { get, made } of [anew, cookie]) {
      await get("/");
      expect((await get("/")).headers["set-cookie"]).toBeUndefined();
      expect(made).toHaveBeenCalledTimes(2);
    }
  });

  it("keeps what is there and what is not, but no fault", async () => {
    for (const [status, times] of [
      [200, 1],
      [404, 1],
      [308, 1],
      [500, 2],
      [503, 2],
    ] as const) {
      const { get, made } = await site((_, response) => kept(response, TEXT, "posts", status));
      for (let time = 0; time < 2; time++) expect((await get("/")).status).toBe(status);
      expect(made, String(status)).toHaveBeenCalledTimes(times);
    }
  });

  it("sends the encoding that is asked for, with a tag of its own", async () => {
    const { get } = await site((_, response) => kept(response, TEXT));
    const plain = await get("/");
    const brotli = await get("/", { "accept-encoding": "gzip, deflate, br" });
    const gzip = await get("/", { "accept-encoding": "br;q=0, gzip" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(brotliDecompressSync(brotli.bytes).toString()).toBe(TEXT);
    expect(gunzipSync(gzip.bytes).toString()).toBe(TEXT);
    for (const { headers, bytes } of [plain, brotli, gzip]) {
      expect(headers["content-length"]).toBe(String(bytes.length));
      expect(headers.vary).toBe("rsc, Accept-Encoding");
      expect(headers.etag).toMatch(/^"[\w-]+"$/);
    }
    expect(new Set([plain, brotli, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  it("answers 304 to those who have the page, until it changes", async () => {
    let text = TEXT;
    const { get } = await site((_, response) => kept(response, text));
    const { etag } = (await get("/")).headers;
    const known = { "if-none-match": `"other", W/${etag}` };
    expect(await get("/", known)).toMatchObject({ status: 304, text: "", headers: { etag } });
    text = `${TEXT} More.`;
    recordInvalidation(["posts"]);
    expect(await get("/", known)).toMatchObject({ status: 200, text });
  });

  it("sends the head alone to those who ask for it", async () => {
    const { get } = await site((_, response) => kept(response, TEXT));
    const head = await get("/", {}, "HEAD");
    expect(head).toMatchObject({ status: 200, text: "" });
    expect(head.headers["content-length"]).toBe(String(TEXT.length));
    expect((await get("/")).text).toBe(TEXT);
  });

  it("answers one request after the other on a connection, those with a body too", async () => {
    const { get, port } = await site((_, response) => kept(response, TEXT));
    const { etag } = (await get("/")).headers;
    const asked = [
      "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello",
      `GET / HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: ${etag}\r\n\r\n`,
      "HEAD / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
      "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    ];
    const together = connect(port, "localhost");
    together.write(asked.join(""));
    const inTurn = connect(port, "localhost");
    const answered = textOf(inTurn);
    for (const one of asked) {
      inTurn.write(one);
      await get("/");
    }
    for (const all of [await textOf(together), await answered]) {
      const statuses = [...all.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
      expect(statuses).toEqual(["200", "200", "304", "200", "200", "200"]);
      expect(all.split(TEXT)).toHaveLength(4);
    }
  });

  it("forgets the pages that a change touches, and no others", async () => {
    const { get, made } = await site(({ url }, response) =>
      kept(response, TEXT, url === "/" ? "posts" : "about"),
    );
    for (let time = 0; time < 3; time++) {
      await get("/");
      await get("/about");
      recordInvalidation(["posts"]);
    }
    expect(made.mock.calls.map(([address]) => address)).toEqual(["/", "/about", "/", "/"]);
  });

  it("gives one page to all who wait for it", async () => {
    const { open, opened } = latch();
    const { get, made } = await site(async (_, response) => {
      await opened;
      kept(response, TEXT);
    });
    const answers = Promise.all(Array.from({ length: 10 }, () => get("/")));
    await vi.waitFor(() => expect(made).toHaveBeenCalled(), 30_000);
    open();
    expect((await answers).map(({ text }) => text)).toEqual(Array(10).fill(TEXT));
    expect(made).toHaveBeenCalledTimes(1);
  });

  it("gives nobody who asks after a change a page that was begun before it", async () => {
    const { open, opened } = latch();
    const texts = ["old", "new", "newer"];
    const { get, made } = await site(async (_, response) => {
      const text = texts.shift() ?? "";
      const madeAfter = invalidationCount();
      if (text === "old") await opened;
      noteSource({ tags: ["posts"], madeAfter });
      response.end(text);
    });
    const before = get("/");
    await vi.waitFor(() => expect(made).toHaveBeenCalled(), 30_000);
    recordInvalidation(["posts"]);
    expect((await get("/")).text).toBe("new");
    open();
    expect((await before).text).toBe("old");
    expect((await get("/")).text).toBe("new");
  });

  it("answers all who wait in words when making the page fails, and tries again", async () => {
    recordLog();
    const { open, opened } = latch();
    let isBroken = true;
    const { get } = await site(async (_, response) => {
      await opened;
      if (isBroken) throw new Error("Broken.");
      kept(response, TEXT);
    });
    const answers = Promise.all(Array.from({ length: 10 }, () => get("/")));
    open();
    for (const { status, text } of await answers) {
      expect([status, text]).toEqual([
        500,
        expect.stringContaining("Something broke on our side."),
      ]);
    }
    isBroken = false;
    expect((await get("/")).text).toBe(TEXT);
  });

  it("finishes the page though who asked first has gone", async () => {
    const { open, opened } = latch();
    const { get, made, port } = await site(async (_, response) => {
      response.write(TEXT);
      await opened;
      noteSource({ tags: ["posts"], madeAfter: invalidationCount() });
      response.end("The end.");
    });
    const first = request({ port, path: "/" }).on("error", () => {});
    first.end();
    await vi.waitFor(() => expect(made).toHaveBeenCalled(), 30_000);
    first.destroy();
    const second = get("/");
    open();
    expect((await second).text).toBe(`${TEXT}The end.`);
    expect((await get("/")).text).toBe(`${TEXT}The end.`);
    expect(made).toHaveBeenCalledTimes(1);
  });

  it("stays within its bytes", async () => {
    const { get, made } = await site((_, response) => kept(response, TEXT), 100 * TEXT.length);
    const addresses = Array.from({ length: 60 }, (_, number) => `/post/${number}`);
    for (const address of addresses) await get(address);
    made.mockClear();
    for (const address of addresses.reverse()) await get(address);
    // Each counts for twice its length and a little more: fewer than 50 of the 60 are still there.
    expect(made.mock.calls.length).toBeGreaterThan(10);
    expect(made.mock.calls.length).toBeLessThan(60);
  });

  it("keeps few pages that do not exist, beside those that do", async () => {
    const { get, made } = await site(({ url }, response) =>
      kept(response, TEXT, "posts", url === "/about" ? 200 : 404),
    );
    await get("/about");
    for (let number = 0; number < 300; number++) await get(`/post/${number}`);
    made.mockClear();
    for (const path of ["/about", "/post/299", "/post/0"]) await get(path);
    expect(made.mock.calls).toEqual([["/post/0"]]);
  });

  it("takes no more memory for ten thousand addresses that do not exist", async () => {
    const body = "x".repeat(10_000);
    const handle: Handle = (_, response) => kept(response, body, "posts", 404);
    // Not one that remembers its answers, as those of the other tests do.
    const make = (address: string) => subrequest(handle, address, { host: "localhost" });
    const { get } = serve(handle, make, 1_000_000);
    for (let number = 0; number < 10_000; number += 20) {
      await Promise.all(Array.from({ length: 20 }, (_, next) => get(`/post/${number + next}`)));
    }
    await vi.waitFor(() => {
      collectGarbage();
      expect(process.memoryUsage().arrayBuffers).toBeLessThan(10_000_000);
    }, 30_000);
  }, 60_000);

  it("keeps nothing when it may take no memory", async () => {
    const { get, made } = await site((_, response) => kept(response, TEXT), 0);
    await get("/");
    expect((await get("/")).text).toBe(TEXT);
    expect(made).toHaveBeenCalledTimes(2);
  });
});
