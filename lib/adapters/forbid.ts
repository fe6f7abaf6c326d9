import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";

/**
 * Ends an action that its caller may not do. Next 16.4 answers `forbidden()` with a 404 where a form
 * was posted without JavaScript, so that caller is led to `page`, whose answer is the 403.
 */
export async function forbid(page: string): Promise<never> {
  if ((await headers()).has("next-action")) forbidden();
  redirect(page);
}
