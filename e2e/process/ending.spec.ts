import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { PROBLEMS } from "../../lib/http/problems";
import { expect, test } from "../fixtures";

function open(url: string): Socket {
  const { hostname, port } = new URL(url);
  return connect(Number(port), hostname);
}

test("a site that is told to end answers what it has begun to read, and then ends with 0", async ({
  ownSite,
}) => {
  const { url, process: child } = await ownSite();
  const reading = open(url);
  const watching = open(url);
  reading.write("GET /about HTTP/1.1\r\nHost: localhost\r\n");
  watching.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\n");
  // The site has read both halves once it has answered a request that came after them.
  await fetch(`${url}/about`);
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  await expect
    .poll(() =>
      fetch(url).then(
        () => "open",
        () => "closed",
      ),
    )
    .toBe("closed");
  watching.write("\r\n");
  expect(await text(watching)).toMatch(/^HTTP\/1\.1 503 .*\{"status":"draining"\}/s);
  reading.write("\r\n");
  expect(await text(reading)).toMatch(/^HTTP\/1\.1 200 .*Connection: close.*<\/html>/is);
  expect(await exit).toEqual([0, null]);
});

test("a body of 100 MB is refused in words, and not read to its end", async ({ site }) => {
  const size = 100 * 1024 * 1024;
  const sender = open(site.url);
  sender.on("error", () => {}); // the site hangs up while more is being sent
  sender.write(`POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${size}\r\n\r\n`);
  const answer = text(sender);
  const part = Buffer.alloc(1024 * 1024);
  const send = () => {
    while (!sender.destroyed && sender.bytesWritten < size && sender.write(part));
  };
  sender.on("drain", send);
  send();
  const said = await answer.catch(() => "");
  expect(said).toMatch(/^HTTP\/1\.1 413 /);
  expect(said).toContain(PROBLEMS[413].title);
  expect(sender.bytesWritten - sender.writableLength).toBeLessThan(size);
});
