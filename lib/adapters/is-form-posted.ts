import { headers } from "next/headers";

/** Whether a form is posted to the page that is being drawn: what was typed into it stands in its answer alone. */
export async function isFormPosted(): Promise<boolean> {
  const type = (await headers()).get("content-type");
  return type?.startsWith("multipart/form-data") ?? false;
}
