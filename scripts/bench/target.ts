/** Somewhere that pages come from; `cookie` makes it a member's. */
export type Target = { name: string; url: string; cookie?: string };

/** What readers have got: answers per second, and how many milliseconds most of them took. */
export type Timed = { perSecond: number; p50: number; p99: number };

/** What a target has borne; `clientBusy` is the share of one processor that the client itself took. */
export type Load = Timed & { clientBusy: number };

export const CONNECTIONS = 16;

export function headersOf({ cookie }: Target): Record<string, string> {
  return { "accept-encoding": "br", ...(cookie ? { cookie } : {}) };
}

/** The bytes of one answer's body on the wire. Throws unless the answer is a page. */
export async function sizeOf(target: Target): Promise<number> {
  const answer = await fetch(target.url, { headers: headersOf(target), redirect: "manual" });
  if (answer.status !== 200) throw new Error(`${target.url} was answered with ${answer.status}.`);
  const length = answer.headers.get("content-length");
  const body = await answer.arrayBuffer();
  return length ? Number(length) : body.byteLength;
}
