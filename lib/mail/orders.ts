/**
 * A mail to be written and sent. It is stored until it is sent, and names no secret: the link in a
 * mail is made when the mail is, so that a link is as old as its mail.
 */
export type MailOrder =
  /** A link to set a new password, if this address has an account. */
  | { kind: "password-reset"; email: string }
  /** A link to confirm the address that this user's EmailChange names. */
  | { kind: "email-confirmation"; userId: string }
  /** Tells the former address that its account is about to have another. */
  | { kind: "email-change-notice"; email: string; username: string; newEmail: string }
  /** Says that a login at another provider, by its name, was connected. */
  | { kind: "login-notice"; email: string; username: string; provider: string }
  /** Says that the password was changed or reset. */
  | { kind: "password-notice"; email: string; username: string };
