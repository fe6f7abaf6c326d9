/** A proxy before a site, which passes requests on with headers changed. */
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";

export type Proxy = { url: string; stop: () => void };

export async function startProxy(
  target: string,
  change: (headers: IncomingHttpHeaders) => IncomingHttpHeaders,
): Promise<Proxy> {
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const onward = request(target + url, { method, headers: change(headers) }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward.on("error", () => outgoing.destroy()));
  }).listen(0, "localhost");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const stop = () => server.close().closeAllConnections();
  return { url: `http://localhost:${port}`, stop };
}
