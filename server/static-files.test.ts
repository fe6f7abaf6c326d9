import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { withStaticFiles } from "./static-files";

const folder = mkdtempSync(join(tmpdir(), "carafe-static-"));
const script = "let a = 1;".repeat(200);
// At another quality than the server would use.
const madeByTheBuild = brotliCompressSync(script, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
});
const server = createServer(
  withStaticFiles(
    (_, response) => void response.writeHead(404).end(),
    [join(folder, "static"), join(folder, "former")],
    {},
  ),
);

beforeAll(() => {
  mkdirSync(join(folder, "static/chunks"), { recursive: true });
  writeFileSync(join(folder, "static/chunks/a~1.js"), script);
  writeFileSync(join(folder, "static/chunks/b.css"), script);
  writeFileSync(join(folder, "static/chunks/b.css.br"), madeByTheBuild);
  mkdirSync(join(folder, "former"));
  writeFileSync(join(folder, "former/c.js"), script);
  writeFileSync(join(folder, "secret.js"), "secret");
  server.listen(0);
});

afterAll(() => {
  server.close().closeAllConnections();
  rmSync(folder, { recursive: true });
});

function statusOf(path: string, method = "GET"): Promise<number | undefined> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) =>
    request({ port, path, method }, (answer) => resolve(answer.resume().statusCode))
      .on("error", reject)
      .end(),
  );
}

it("serves a file of the build compressed, to be kept for good", async () => {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://localhost:${port}/_next/static/chunks/a~1.js?v=1`, {
    headers: { "accept-encoding": "br" },
  });
  expect(await answer.text()).toBe(script);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/javascript; charset=utf-8",
    "content-encoding": "br",
    "cache-control": "public, max-age=31536000, immutable",
    etag: expect.stringMatching(/^"[\w-]+-br"$/),
  });
});

it("serves what only a former build had", async () => {
  expect(await statusOf("/_next/static/c.js")).toBe(200);
});

it("serves what the build has compressed as it is", async () => {
  const { port } = server.address() as AddressInfo;
  const options = {
    port,
    path: "/_next/static/chunks/b.css",
    headers: { "accept-encoding": "br" },
  };
  const [answer] = await once(request(options).end(), "response");
  const sent = Buffer.concat(await answer.toArray());
  expect(answer.headers["content-encoding"]).toBe("br");
  expect(sent.equals(madeByTheBuild)).toBe(true);
  expect(await statusOf("/_next/static/chunks/b.css.br")).toBe(404);
});

it("serves nothing from elsewhere", async () => {
  expect(await statusOf("/_next/static/chunks/a~1.js")).toBe(200);
  for (const path of [
    "../secret.js",
    "chunks/../../secret.js",
    "%2e%2e/secret.js",
    "/a.js",
    "b.js",
    "chunks",
  ]) {
    expect(await statusOf(`/_next/static/${path}`), path).toBe(404);
  }
  expect(await statusOf("/_next/static/chunks/a~1.js", "POST")).toBe(404);
});
