import type { APIRequestContext, APIResponse } from "@playwright/test";
import { hiddenFields } from "./hidden-fields";

type Fields = Record<string, string | { name: string; mimeType: string; buffer: Buffer }>;

/** Sends the form with this button at an address, as a browser without JavaScript does. */
export async function sendForm(
  request: APIRequestContext,
  address: string,
  button: string,
  fields: Fields = {},
  options: { headers?: Record<string, string>; maxRedirects?: number } = {},
): Promise<APIResponse> {
  const hidden = hiddenFields(await (await request.get(address)).text(), button);
  return request.post(address, { multipart: { ...hidden, ...fields }, ...options });
}
