/** Bare `node:http`: answers every request with the bytes in a file, as brotli. Run by bare-sites.ts. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [file = "", port] = process.argv.slice(2);
const body = readFileSync(file);
const headers = {
  "content-type": "text/html; charset=utf-8",
  "content-encoding": "br",
  "content-length": body.length,
};

createServer((_, response) => {
  response.writeHead(200, headers);
  response.end(body);
}).listen(Number(port));
