import * as z from "zod";
import { ROLES, type Role } from "../actor";
import { atMost, optionalLine } from "../text/fields";
import { optionalEmail } from "../users/schema";

/** How long an invitation stands. */
export const INVITATION_DAYS = 7;

const NOTE_MAX = 200;

/** The roles that can be given away with a link: the owner's is handed on. */
export const INVITED_ROLES = ROLES.filter(
  (role): role is Exclude<Role, "owner"> => role !== "owner",
);

/** The form of an invitation; without an address, whoever invites hands its link on. */
export const invitationSchema = z.object({
  email: optionalEmail(
    "Please enter an email address such as name@example.com, or none for a link.",
  ),
  role: z.enum(INVITED_ROLES, "Please choose a role."),
  note: optionalLine().superRefine(atMost(NOTE_MAX, "A note")),
});

export type InvitationForm = z.output<typeof invitationSchema>;
