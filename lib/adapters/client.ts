import { headers } from "next/headers";
import { type Client, clientOf } from "../http/client";

/** The browser whose request is being answered. */
export async function currentClient(): Promise<Client> {
  return clientOf(await headers());
}
