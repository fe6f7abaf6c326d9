import type { APIRequestContext } from "@playwright/test";

/** Whether a visitor gets the page at an address from the cache. */
export async function isKept(visitor: APIRequestContext, address: string): Promise<boolean> {
  const answer = await visitor.get(address, { maxRedirects: 0 });
  return answer.headers()["x-nextjs-cache"] === "HIT";
}

/** Which of these addresses a visitor gets from the cache; asking makes the others anew. */
export async function keptOf(visitor: APIRequestContext, addresses: string[]): Promise<string[]> {
  const kept: string[] = [];
  for (const address of addresses) if (await isKept(visitor, address)) kept.push(address);
  return kept;
}
