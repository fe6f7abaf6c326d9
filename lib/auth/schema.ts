import * as z from "zod";
import { fediverseSchema } from "../users/fediverse-address";
import {
  aboutSchema,
  deliverableEmail,
  displayNameSchema,
  emailSchema,
  type Names,
  profileLinksSchema,
  pronounsSchema,
  typedEmail,
  unlessKept,
  usernameSchema,
} from "../users/schema";
import { safeCallbackUrl } from "./callback-url";
import {
  currentPassword,
  newPassword,
  optionalPassword,
  typedTwice,
} from "./passwords/password-fields";

// The forms by which people come, prove who they are, and leave: in the browser and in the action.

/** Login asks only that something was typed: whether it is right, the answer says for both fields at once. */
export const loginSchema = z.object({
  email: typedEmail,
  password: currentPassword("Please enter your password."),
  // Not typed by a person, so the browser's check does not see them.
  remember: z.string().default(""),
  callbackUrl: z.string().default(""),
});

export type Login = z.output<typeof loginSchema>;

/** The form of a new account. */
export const registrationSchema = z
  .object({
    username: usernameSchema,
    email: emailSchema,
    password: newPassword,
    confirmPassword: z.string(),
    callbackUrl: z.string().default("").transform(safeCallbackUrl),
  })
  .refine(...typedTwice("password"));

export type Registration = z.output<typeof registrationSchema>;

/** How long a link to set a password works, from the moment its mail is sent. */
export const RESET_LINK_MINUTES = 30;

/** How long a link that makes an account works. */
export const REGISTRATION_LINK_HOURS = 24;

/** How long a link to confirm an email address works. */
export const EMAIL_CHANGE_LINK_HOURS = 24;

/** The form that asks for a link to set a new password. */
export const resetRequestSchema = z.object({ email: deliverableEmail });

/** The form of a new password for an account whose old one is forgotten. */
export const passwordResetSchema = z
  .object({ password: newPassword, confirmPassword: z.string() })
  .refine(...typedTwice("password"));

/** The form of another password for one's own account. */
export const passwordChangeSchema = z
  .object({
    currentPassword: currentPassword("Please enter your current password."),
    newPassword,
    confirmPassword: z.string(),
  })
  .refine(...typedTwice("newPassword"));

export type PasswordChange = z.output<typeof passwordChangeSchema>;

/**
 * The form of what an account says of its owner, with the names it has now. The password is asked for
 * with another email address only.
 */
export function profileSchema(kept: Names) {
  return z.object({
    username: unlessKept(usernameSchema, kept.username),
    email: unlessKept(emailSchema, kept.email),
    displayName: displayNameSchema,
    pronouns: pronounsSchema,
    about: aboutSchema,
    fediverse: fediverseSchema,
    links: profileLinksSchema,
    password: optionalPassword,
  });
}

export type ProfileForm = z.output<ReturnType<typeof profileSchema>>;

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

export type Leaving = z.output<(typeof leavingSchemas)[keyof typeof leavingSchemas]>;
