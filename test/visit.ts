import { newCookieHeader } from "./sessions";
import type { Site } from "./site";

export type Fields = Record<string, string | { name: string; mimeType: string; buffer: Buffer }>;

/** The page one ends up on. */
export type Shown = { status: number; url: string; html: string };

const HOPS = 5;

/** A browser as a server sees it: it keeps cookies and follows where it is led, and draws nothing. */
export class Visit {
  readonly #site: Site;
  readonly #cookies: Map<string, string>;

  private constructor(site: Site, cookies: [string, string][]) {
    this.#site = site;
    this.#cookies = new Map(cookies);
  }

  /** A visitor's, or that of a member who has logged in. */
  static async begin(site: Site, member?: { id: string }): Promise<Visit> {
    if (!member) return new Visit(site, []);
    const header = await newCookieHeader(site, member.id);
    return new Visit(site, [splitAt(header, "=")]);
  }

  get(address: string): Promise<Shown> {
    return this.#ask(new URL(address, this.#site.url), {});
  }

  /** Sends a form. */
  post(address: string, fields: Fields, headers: Record<string, string> = {}): Promise<Shown> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, asPart(value));
    return this.#ask(new URL(address, this.#site.url), { method: "POST", body, headers });
  }

  async #ask(url: URL, how: RequestInit, hops = HOPS): Promise<Shown> {
    const cookie = [...this.#cookies].map((pair) => pair.join("=")).join("; ");
    const headers = { ...how.headers, ...(cookie && { cookie }) };
    const answer = await fetch(url, { ...how, headers, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    const location = answer.headers.get("location");
    const html = await answer.text();
    if (!location) return { status: answer.status, url: url.href, html };
    if (hops === 0) throw new Error(`${url} leads on and on.`);
    // Every redirect of the site's leads to a page (303, or 307 of what was asked for by GET).
    return this.#ask(new URL(location, url), {}, hops - 1);
  }

  #keep(line: string): void {
    const [name, rest] = splitAt(line, "=");
    const [value, attributes] = splitAt(rest, ";");
    if (isOver(attributes)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

/** Whether a cookie with these attributes is to be forgotten. */
function isOver(attributes: string): boolean {
  const [, expires] = /expires=([^;]+)/i.exec(attributes) ?? [];
  return /max-age=0/i.test(attributes) || (expires ? new Date(expires) <= new Date() : false);
}

function splitAt(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function asPart(value: Fields[string]): string | File {
  if (typeof value === "string") return value;
  return new File([new Uint8Array(value.buffer)], value.name, { type: value.mimeType });
}
