import { z } from "zod";

/** Longer than any password, also of a blog that has let people type more than 72 bytes. */
const PASSWORD_MAX = 1_000;

/** What becomes of the posts. Whatever is no clear choice loses nothing. */
const posts = z
  .string()
  .default("keep")
  .transform((choice) => (choice === "delete" ? "delete" : "keep"));

/** The form that deletes an account, by what proves that its owner asks. */
export const leavingSchemas = {
  password: z.object({
    posts,
    password: z
      .string()
      .min(1, "Please enter your password.")
      .max(PASSWORD_MAX, "No password here is as long as this."),
  }),
  username: z.object({
    posts,
    username: z.string().trim().min(1, "Please enter your username."),
  }),
};

export type LeavingInput = z.output<(typeof leavingSchemas)[keyof typeof leavingSchemas]>;
