/** The shapes that every part of the server is made of: each takes a handler and gives another. */
import type { IncomingMessage, ServerResponse } from "node:http";

export type Request = IncomingMessage;
export type Response = ServerResponse;
export type Handler = (request: Request, response: Response) => void | Promise<void>;
