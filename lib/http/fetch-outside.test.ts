import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, test } from "vitest";
import { fetchOutside } from "./fetch-outside";
import { isPublic, RefusedAddress } from "./outside-address";

/** The test's own server is on this machine. */
const HERE = { guard: (ip: string) => ip === "127.0.0.1" };

const open: (() => void)[] = [];

afterEach(() => {
  for (const close of open.splice(0)) close();
});

async function serve(listener: RequestListener): Promise<URL> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  open.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

describe("asks at no address of this machine or its network", () => {
  it.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://0x7f000001/",
    "http://2130706433/",
    "http://0/",
    "http://localhost/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[fe80::1]/",
    "http://[fd00::1]/",
    "http://[2002:7f00:1::]/",
    "ftp://example.org/",
    "file:///etc/passwd",
    "https://ada:secret@example.org/",
  ])("%s", async (address) => {
    await expect(fetchOutside(new URL(address))).rejects.toThrow(RefusedAddress);
  });
});

it.each(["8.8.8.8", "2606:4700:4700::1111"])("%s is of the internet", (ip) => {
  expect(isPublic(ip)).toBe(true);
});

test("what is there comes with the address that redirects led to", async () => {
  const address = await serve((request, response) => {
    if (request.url === "/") response.writeHead(302, { location: "/there" }).end();
    else response.writeHead(200, { "content-type": "text/html" }).end(`<p>${request.url}`);
  });
  const answer = await fetchOutside(address, HERE);
  expect({ ...answer, body: answer.body.toString() }).toEqual({
    status: 200,
    address: new URL("/there", address),
    contentType: "text/html",
    body: "<p>/there",
  });
});

test("a redirect leads to no address that is not asked", async () => {
  for (const location of ["http://127.0.0.2/", "http://169.254.169.254/", "file:///etc/passwd"]) {
    const address = await serve((_, response) => response.writeHead(302, { location }).end());
    await expect(fetchOutside(address, HERE)).rejects.toThrow(RefusedAddress);
  }
});

test("the fourth redirect is one too many", async () => {
  let asked = 0;
  const address = await serve((_, response) => {
    response.writeHead(302, { location: `/${++asked}` }).end();
  });
  await expect(fetchOutside(address, HERE)).rejects.toThrow(RefusedAddress);
  expect(asked).toBe(4);
});

test("a body without end is read up to the limit", async () => {
  const address = await serve((_, response) => {
    const more = () => {
      while (response.write(Buffer.alloc(64 * 1024, 97)));
      response.once("drain", more);
    };
    more();
  });
  const { body } = await fetchOutside(address, HERE);
  expect(body.length).toBe(500_000);
});

test("an answer that takes too long is given up, before it begins and after", async () => {
  const never = await serve(() => {});
  const halfway = await serve((_, response) => response.write("<p>"));
  for (const address of [never, halfway]) {
    await expect(fetchOutside(address, { ...HERE, timeoutMs: 50 })).rejects.toThrow();
  }
});

test("where nobody answers, it fails", async () => {
  const address = await serve(() => {});
  for (const close of open.splice(0)) close();
  await expect(fetchOutside(address, HERE)).rejects.toThrow();
});

test("a form is sent as one, and not sent on to where an answer leads", async () => {
  const form = new URLSearchParams({ "a&b": "c d" });
  const here = await serve(async (request, response) => {
    const sent = Buffer.concat(await request.toArray()).toString();
    response.writeHead(request.url === "/on" ? 307 : 200, { location: "/" });
    response.end(`${request.method} ${request.headers["content-type"]} ${sent}`);
  });
  const { body } = await fetchOutside(here, { ...HERE, form });
  expect(body.toString()).toBe("POST application/x-www-form-urlencoded a%26b=c+d");
  const on = fetchOutside(new URL("/on", here), { ...HERE, form });
  await expect(on).rejects.toThrow(RefusedAddress);
});
