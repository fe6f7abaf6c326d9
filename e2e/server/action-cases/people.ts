import type { Role } from "../../../lib/actor";
import { db } from "../../../lib/database/db";
import { personAddress } from "../../../lib/people/person-address";
import { addPerson, PASSWORD, type Person } from "../../../test/people";
import { present } from "../../../test/present";
import { by, type Case, FOR_THE_OWNER } from "./case";

const MANAGES: Case["byRole"] = {
  reader: [403, false],
  contributor: [403, false],
  author: [403, false],
  editor: [403, false],
  admin: [200, true],
  owner: [200, true],
};

/** Whom each admin looks after here. */
const managed = new Map<string, string>();

/** An admin, or the owner, with somebody to look after. */
function managing(role: Role, state: object = {}) {
  return async ({ id }: Person) => {
    await db().user.update({ where: { id }, data: { role }, select: { id: true } });
    const person = await addPerson();
    await db().user.update({ where: { id: person.id }, data: state, select: { id: true } });
    managed.set(id, person.id);
  };
}

function stateOf({ id }: Person) {
  return db().user.findUnique({ where: { id: present(managed.get(id)) } });
}

function caseOf(button: string, rest: Pick<Case, "happened"> & Partial<Case>): Case {
  return {
    setUp: managing("admin"),
    form: (_, { id }) => ({ address: personAddress(present(managed.get(id))), button }),
    fields: () => ({ posts: "hide", role: "editor" }),
    limit: by("changes-by-user"),
    expected: { ...FOR_THE_OWNER, another: [403, false] },
    byRole: MANAGES,
    ...rest,
  };
}

const ACTIONS = "app/(forms)/site/people/[id]/actions.ts";

export const PEOPLE_ACTIONS: Record<string, Case> = {
  [`${ACTIONS} changeRole`]: caseOf("Change role", {
    happened: async ({ owner }) => (await stateOf(owner))?.role === "editor",
  }),
  [`${ACTIONS} suspendPerson`]: caseOf("Suspend", {
    happened: async ({ owner }) => (await stateOf(owner))?.isHidden === true,
  }),
  [`${ACTIONS} letBackIn`]: caseOf("Let back in", {
    setUp: managing("admin", { suspendedAt: new Date() }),
    happened: async ({ owner }) => (await stateOf(owner))?.suspendedAt === null,
  }),
  [`${ACTIONS} deleteAsSpam`]: caseOf("Delete as spam", {
    happened: async ({ owner }) => present(await stateOf(owner)).deleteAt !== null,
  }),
  [`${ACTIONS} deletePerson`]: caseOf("Delete account", {
    happened: async ({ owner }) => (await stateOf(owner)) === null,
  }),
  [`${ACTIONS} handOwnershipOn`]: caseOf("Hand the ownership on", {
    setUp: managing("owner"),
    fields: () => ({ password: PASSWORD }),
    happened: async ({ owner }) => (await stateOf(owner))?.role === "owner",
    limit: ({ id }) => ["passwords", `member:${id}`],
    byRole: { ...MANAGES, admin: [200, false] },
  }),
};
