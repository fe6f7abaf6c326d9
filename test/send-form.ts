import type { APIRequestContext, APIResponse } from "@playwright/test";
import { hiddenFields } from "./hidden-fields";
import { newName, PASSWORD } from "./people";

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

/** Makes an account by the forms of a site, which may be on another database than this process, and logs in. */
export async function registerByForms(request: APIRequestContext, url: string) {
  const username = newName();
  const email = `${username}@example.com`;
  const typed = { username, email, password: PASSWORD, confirmPassword: PASSWORD };
  await sendForm(request, `${url}/register`, "Sign up", typed);
  await sendForm(request, `${url}/login`, "Log in", { email, password: PASSWORD });
  return { username, email };
}
