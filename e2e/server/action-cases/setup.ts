import { db } from "../../../lib/database/db";
import { makeSetupLink } from "../../../scripts/setup-link";
import { BY_ADDRESS, type Case, FOR_EVERY_MEMBER } from "./case";

/** Whoever holds the link is the owner; the form is of the member whom it was drawn for. */
export const SETUP_ACTIONS: Record<string, Case> = {
  "app/(forms)/setup/[secret]/actions.ts setUp": {
    setUp: () => db().user.updateMany({ where: { role: "owner" }, data: { role: "admin" } }),
    form: async () => ({
      address: new URL((await makeSetupLink()) ?? "").pathname,
      button: "Set up",
    }),
    fields: () => ({ siteName: "Ours" }),
    happened: async () => (await db().user.count({ where: { role: "owner" } })) === 1,
    limit: BY_ADDRESS,
    expected: FOR_EVERY_MEMBER,
  },
};
