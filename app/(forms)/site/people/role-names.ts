import type { Role } from "@/lib/actor";
import type { Standing } from "@/lib/people/list-people";

/** What a role is called on pages. */
export const ROLE_NAMES: Record<Role, string> = {
  owner: "Owner",
  admin: "Admin",
  editor: "Editor",
  author: "Author",
  contributor: "Contributor",
  reader: "Reader",
};

/** And how things stand with somebody. */
export const STANDING_NAMES: Record<Standing, string> = {
  suspended: "Suspended",
  spam: "Deleted as spam",
};
