import * as z from "zod";
import { atMost, lines } from "../../text/fields";

const NOTE_MAX = 2_000;

/** The form by which an editor gives a draft back; `post` is its number. */
export const handBackSchema = z.object({
  post: z.string().default(""),
  note: lines("Please write what is missing, or what to change.").superRefine(
    atMost(NOTE_MAX, "A note"),
  ),
});
