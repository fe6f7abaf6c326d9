import { z } from "zod";
import { currentPassword } from "../auth/passwords/password-schema";

/** What becomes of the posts. Whatever is no clear choice loses nothing. */
const posts = z
  .string()
  .default("keep")
  .transform((choice) => (choice === "delete" ? "delete" : "keep"));

/** The form that deletes an account, by what proves that its owner asks. */
export const leavingSchemas = {
  password: z.object({ posts, password: currentPassword("Please enter your password.") }),
  username: z.object({
    posts,
    username: z.string().trim().min(1, "Please enter your username."),
  }),
};

export type LeavingInput = z.output<(typeof leavingSchemas)[keyof typeof leavingSchemas]>;
