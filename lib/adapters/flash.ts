import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { settings } from "../config/settings";
import {
  FLASH_COOKIE,
  FLASH_HEADER,
  type Flash,
  type FlashKey,
  flashCookieOptions,
  flashMessage,
} from "../http/flash-messages";

/** Ends an action: leads to `path`, where the message is shown once. */
export async function redirectWithFlash(path: string, key: FlashKey): Promise<never> {
  await setFlash(key);
  redirect(path);
}

/** Leaves a message for the next page; for actions and route handlers. */
export async function setFlash(key: FlashKey): Promise<void> {
  (await cookies()).set(FLASH_COOKIE, key, flashCookieOptions(settings().siteUrl));
}

/** The message that this page has to show, if any. */
export async function readFlash(): Promise<Flash | null> {
  const message = flashMessage((await headers()).get(FLASH_HEADER));
  return message ? { id: randomUUID(), message } : null;
}
