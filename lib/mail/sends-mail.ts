import { settings } from "../config/settings";

/** Whether mails reach people; else they are files that the operator reads. */
export function sendsMail(): boolean {
  return settings().mail.transport !== "file";
}
