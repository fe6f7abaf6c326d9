import { forbidden } from "next/navigation";
import { orNotFound } from "@/app/answers";
import { requireRight } from "@/lib/adapters/current-user";
import { findPerson } from "@/lib/people/find-person";
import { PEOPLE_ADDRESS, parsePersonId, personAddress } from "@/lib/people/person-address";
import { peoplePolicy } from "@/lib/policy/people";
import { sitePolicy } from "@/lib/policy/site";
import { SitePage } from "../../site-page";
import { handOwnershipOn } from "./actions";
import { DeletionSections } from "./deletion-sections";
import { OwnershipForm } from "./ownership-form";
import { PersonState } from "./person-state";
import { RoleForm } from "./role-form";
import { SuspensionSection } from "./suspension-section";

export const metadata = { title: "A person" };

export default async function PersonPage({ params }: PageProps<"/site/people/[id]">) {
  const id = parsePersonId((await params).id);
  const viewer = await requireRight("manage-people", personAddress(id));
  const person = orNotFound(await findPerson(id));
  if (!peoplePolicy.looksAfter(viewer, person)) forbidden();
  const mayHandOn = sitePolicy.can(viewer, "hand-ownership-on") && !person.suspendedAt;
  return (
    <SitePage viewer={viewer} here={PEOPLE_ADDRESS} title={<bdi>{person.username}</bdi>}>
      <PersonState person={person} />
      <RoleForm person={person} viewer={viewer} />
      <SuspensionSection person={person} />
      <DeletionSections person={person} />
      {mayHandOn && (
        <OwnershipForm action={handOwnershipOn.bind(null, id)} username={person.username} />
      )}
    </SitePage>
  );
}
