import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import {
  checkAddress,
  type Guard,
  guardedLookup,
  isPublic,
  RefusedAddress,
} from "./outside-address";

export type OutsideAnswer = {
  status: number;
  /** Where the redirects have led. */
  address: URL;
  contentType: string;
  /** As far as it was read. */
  body: Buffer;
};

/** Asks at an address outside of the site. */
export type FetchOutside = (address: URL, limits?: Partial<Limits>) => Promise<OutsideAnswer>;

export type Limits = {
  /** Of what is asked for, as a request says it. */
  accept: string;
  /** For all of it, with redirects. */
  timeoutMs: number;
  /** After so much the rest is not read. */
  maxBytes: number;
  maxRedirects: number;
  guard: Guard;
  /** What is sent by POST; else it is asked by GET. A form is not sent on to where somebody leads. */
  form: URLSearchParams | null;
};

const USUAL: Limits = {
  accept: "text/html",
  timeoutMs: 5_000,
  maxBytes: 500_000,
  maxRedirects: 3,
  guard: isPublic,
  form: null,
};

const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * What is at an address that somebody has typed: over http or https, at hosts of the internet alone, also where it
 * is led on. Throws where that is refused, takes too long or fails. Whoever calls it counts how often.
 */
export async function fetchOutside(
  address: URL,
  limits: Partial<Limits> = {},
): Promise<OutsideAnswer> {
  const all = { ...USUAL, ...limits };
  return follow(address, all.maxRedirects, AbortSignal.timeout(all.timeoutMs), all);
}

async function follow(
  address: URL,
  redirectsLeft: number,
  signal: AbortSignal,
  limits: Limits,
): Promise<OutsideAnswer> {
  checkAddress(address, limits.guard);
  const answer = await ask(address, signal, limits);
  const { statusCode: status = 0, headers } = answer;
  if (REDIRECTS.includes(status) && headers.location) {
    answer.destroy();
    if (redirectsLeft === 0 || limits.form) throw new RefusedAddress("It leads on too often.");
    return follow(new URL(headers.location, address), redirectsLeft - 1, signal, limits);
  }
  const contentType = headers["content-type"] ?? "";
  return { status, address, contentType, body: await read(answer, limits.maxBytes) };
}

function ask(
  address: URL,
  signal: AbortSignal,
  { accept, guard, form }: Limits,
): Promise<IncomingMessage> {
  const { request } = address.protocol === "https:" ? https : http;
  const body = form?.toString();
  const options = {
    signal,
    method: body === undefined ? "GET" : "POST",
    lookup: guardedLookup(guard),
    // A connection of its own: one that is kept open is not looked at again.
    agent: false,
    headers: {
      accept,
      "accept-encoding": "identity",
      "user-agent": "Carafe",
      ...(body !== undefined && { "content-type": "application/x-www-form-urlencoded" }),
    },
  } as const;
  return new Promise((resolve, reject) => {
    request(address, options, resolve).on("error", reject).end(body);
  });
}

/** Leaving the loop closes the connection. */
async function read(answer: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= maxBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, maxBytes);
}
