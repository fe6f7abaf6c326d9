import type { Role } from "@/lib/actor";

/** What a role is called on pages. */
export const ROLE_NAMES: Record<Role, string> = {
  owner: "Owner",
  admin: "Admin",
  editor: "Editor",
  author: "Author",
  contributor: "Contributor",
  reader: "Reader",
};
