/** Requests that no client would send: byte by byte, over a socket of their own. */
import { connect } from "node:net";

export type RawAnswer = {
  status: number;
  headers: Record<string, string>;
  body: string;
};

/** All that the server at `url` sends back, until it hangs up. */
export async function rawText(url: string, request: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(request, "latin1");
  return Buffer.concat(await socket.toArray()).toString();
}

/** The answer to a request with these lines at its head, after which the server hangs up. */
export async function rawAnswer(url: string, lines: string[], body = ""): Promise<RawAnswer> {
  const { host } = new URL(url);
  const own = [`Host: ${host}`, "Connection: close"].filter((line) => !isNamed(lines, line));
  const text = await rawText(url, `${[...lines, ...own].join("\r\n")}\r\n\r\n${body}`);
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const [first = "", ...fields] = head.split("\r\n");
  const headers = fields.map((field) => field.split(/:\s*/, 2) as [string, string]);
  return {
    status: Number(first.split(" ")[1]),
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
    body: rest.join("\r\n\r\n"),
  };
}

function isNamed(lines: string[], line: string): boolean {
  const name = line.split(":", 1)[0]?.toLowerCase();
  return lines.some((one) => one.split(":", 1)[0]?.toLowerCase() === name);
}
