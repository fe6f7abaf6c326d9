import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { log } from "../../lib/log/log";
import { listenOrExit } from "../listen";

/** What `scrape` gives is at `/metrics`, on a port that has nothing else: numbers are for the operator alone. */
export async function serveMetrics(
  scrape: () => Promise<string>,
  { METRICS_PORT, METRICS_HOST = "" }: Record<string, string | undefined>,
): Promise<void> {
  const server = createServer((request, response) => answer(scrape, request, response));
  await listenOrExit(server, {
    setting: "METRICS_PORT",
    port: Number(METRICS_PORT),
    host: METRICS_HOST,
  });
}

async function answer(
  scrape: () => Promise<string>,
  { method, url }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (method !== "GET" || url !== "/metrics") return void response.writeHead(404).end();
  try {
    const numbers = await scrape();
    response.writeHead(200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" });
    response.end(numbers);
  } catch (error) {
    log.error(error, "The metrics could not be read.");
    response.writeHead(500).end();
  }
}
