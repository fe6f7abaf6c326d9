import * as z from "zod";
import { optionalLine } from "../../text/fields";
import { uniqueKey } from "../../text/unique-key";

export const AUTHORS_MAX = 10;

/** The form that names the authors of a post: its number, those that the form shows, by id, and the names typed. */
export const authorsSchema = z.object({
  post: z.string().default(""),
  before: z.string().default(""),
  authors: optionalLine().superRefine((text, context) => {
    const count = namesIn(text).length;
    if (count === 0) context.addIssue({ code: "custom", message: "Please name an author." });
    if (count > AUTHORS_MAX) {
      const message = `A post can have at most ${AUTHORS_MAX} authors. These are ${count}.`;
      context.addIssue({ code: "custom", message });
    }
  }),
});

/** Usernames between commas, in their order; nobody twice, however they are spelled. */
export function namesIn(text: string): string[] {
  const names = text.split(/[,،、，]/).map((name) => name.trim());
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = uniqueKey(name);
    if (name !== "" && !byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
}
