import type { NextStep } from "@/components/welcome";
import type { Member } from "@/lib/actor";
import { sitePolicy } from "@/lib/policy/site";
import type { Publication } from "@/lib/site/publication";
import { FIRST_SETTINGS, takesNewcomers } from "@/lib/site/settings-schema";

/** What somebody, or a visitor (null), can do on an empty blog, the first thing first. */
export function nextSteps(
  viewer: Member | null,
  { name, registration }: Pick<Publication, "name" | "registration">,
): { invitation: string; steps: NextStep[] } {
  if (viewer) return { invitation: "Its first post can be yours.", steps: stepsOf(viewer, name) };
  if (!takesNewcomers(registration)) return { invitation: "Come back another day.", steps: [] };
  const register = { href: "/register", name: "Become its first writer" };
  return { invitation: "Its first writer can be you.", steps: [register] };
}

function stepsOf(viewer: Member, name: string): NextStep[] {
  const isNamed = name !== FIRST_SETTINGS.name;
  return [
    ...(sitePolicy.can(viewer, "write")
      ? [{ href: "/post/new", name: "Write the first post" }]
      : []),
    ...(sitePolicy.can(viewer, "manage-settings") && !isNamed
      ? [{ href: "/site", name: "Give the site a name and a look" }]
      : []),
    ...(sitePolicy.can(viewer, "invite")
      ? [{ href: "/site/invitations", name: "Invite others to write" }]
      : []),
    ...(sitePolicy.can(viewer, "manage-settings")
      ? [{ href: "/site/import", name: "Bring a blog along" }]
      : []),
  ];
}
