import { log } from "../log/log";
import { db } from "./db";

/** Whether the database answers from its tables; why not goes to the log. */
export async function isDatabaseUp(): Promise<boolean> {
  try {
    await db().user.findFirst({ select: { id: true } });
    return true;
  } catch (error) {
    log.error(error, "The database does not answer.");
    return false;
  }
}
