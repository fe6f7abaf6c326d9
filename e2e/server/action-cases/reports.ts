import { db } from "../../../lib/database/db";
import { reportedThingAddress, reportPostAddress } from "../../../lib/reports/report-address";
import type { Person } from "../../../test/people";
import { present } from "../../../test/present";
import { by, type Case, FOR_EVERY_MEMBER, FOR_THE_OWNER } from "./case";

/** The number of what each editor is to decide about. */
const reported = new Map<string, number>();

const thingOf = ({ id }: Person) =>
  db().reportedThing.findUniqueOrThrow({ where: { id: present(reported.get(id)) } });

export const REPORT_ACTIONS: Record<string, Case> = {
  "app/(forms)/report/[kind]/[name]/actions.ts sendReport": {
    form: ({ id }) => ({ address: reportPostAddress(id), button: "Send report" }),
    fields: () => ({ reason: "spam", note: "Look at the end.", email: "" }),
    happened: async ({ post }) =>
      (await db().reportedThing.count({ where: { postId: post.id } })) === 1,
    limit: by("reports-by-user"),
    expected: FOR_EVERY_MEMBER,
  },
  "app/(forms)/site/reports/[id]/actions.ts decideAbout": {
    setUp: async ({ id }) => {
      await db().user.update({ where: { id }, data: { role: "editor" }, select: { id: true } });
      const data = { kind: "post", title: "A post", openKey: `post:${id}` };
      reported.set(id, (await db().reportedThing.create({ data, select: { id: true } })).id);
    },
    form: (_, { id }) => ({
      address: reportedThingAddress(present(reported.get(id))),
      button: "Decide",
    }),
    fields: () => ({ outcome: "Taken back.", decision: "decided" }),
    happened: async ({ owner }) => (await thingOf(owner)).decidedAt !== null,
    limit: by("changes-by-user"),
    expected: { ...FOR_THE_OWNER, another: [403, false] },
    byRole: {
      reader: [403, false],
      contributor: [403, false],
      author: [403, false],
      editor: [200, true],
      admin: [200, true],
      owner: [200, true],
    },
  },
};
