import { createHash } from "node:crypto";
import type { Message } from "./message";

/**
 * Names a mail to services that drop copies: the same at every attempt to send the same words. A
 * mail with a newer link has another, because the link before it no longer works.
 */
export function mailKey(id: string, message: Message): string {
  const words = createHash("sha256").update(JSON.stringify(message)).digest("hex");
  return `${id}.${words.slice(0, 16)}`;
}
