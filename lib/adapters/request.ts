import { headers } from "next/headers";
import { type Client, clientOf } from "../http/client";
import { markUnderstood } from "../http/request-context";

// What is asked of the request that is being answered.

/** The browser that sends it. */
export async function currentClient(): Promise<Client> {
  markUnderstood();
  return clientOf(await headers());
}

/** Whether a form is posted to the page that is being drawn: what was typed into it stands in its answer alone. */
export async function isFormPosted(): Promise<boolean> {
  const type = (await headers()).get("content-type");
  return type?.startsWith("multipart/form-data") ?? false;
}
