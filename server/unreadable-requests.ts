/**
 * Requests that Node does not hand on, because it cannot read them or does not do what they ask for.
 * By itself it hangs up, or sends a bare status line; here they go the way of all others.
 */
import { IncomingMessage, type Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { Handler, Request } from "./handler";

/** So long a client may go on sending, and read the answer. */
const LINGER_MS = 2_000;

const STATUSES: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Has `handle` answer them too, with the status they bring along (`refusal`). */
export function answerUnreadable(server: Server, handle: Handler): void {
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === "ECONNRESET" || !socket.writable) return socket.destroy();
    const request = new IncomingMessage(socket as Socket);
    request.complete = true;
    request.push(null);
    answerOn(socket as Socket, handle, request, STATUSES[error.code ?? ""] ?? 400);
  });
  server.on("checkExpectation", (request: Request, response: ServerResponse) => {
    request.refusal = 417;
    return handle(request, response);
  });
  server.on("connect", (request: Request, socket: Duplex) => {
    socket.on("error", () => socket.destroy()).resume();
    answerOn(socket as Socket, handle, request, 405);
  });
}

function answerOn(socket: Socket, handle: Handler, request: Request, status: number): void {
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
  const response = new ServerResponse(request);
  try {
    response.assignSocket(socket);
  } catch {
    return; // what came before on this connection is being answered
  }
  request.refusal = status;
  response.shouldKeepAlive = false;
  response.once("finish", () => socket.end());
  void handle(request, response);
}
