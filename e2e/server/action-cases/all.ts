import { DRAWN_FOR } from "../../../lib/forms/drawn-for";
import { hiddenFields } from "../../../test/hidden-fields";
import { addPerson } from "../../../test/people";
import { addPost } from "../../../test/posts";
import { refresh, type Site } from "../../../test/site";
import { Visit } from "../../../test/visit";
import { expect } from "../../fixtures";
import { ACCOUNT_ACTIONS } from "./account";
import type { Case } from "./case";
import { LOGIN_ACTIONS } from "./logins";
import { PEOPLE_ACTIONS } from "./people";
import { PICTURE_ACTIONS } from "./pictures";
import { POST_ACTIONS } from "./posts";
import { REPORT_ACTIONS } from "./reports";
import { SETUP_ACTIONS } from "./setup";
import { SITE_ACTIONS } from "./site";

/** Every action there is, by its file and name. */
export const CASES: Record<string, Case> = {
  ...POST_ACTIONS,
  ...LOGIN_ACTIONS,
  ...ACCOUNT_ACTIONS,
  ...PICTURE_ACTIONS,
  ...PEOPLE_ACTIONS,
  ...SETUP_ACTIONS,
  ...SITE_ACTIONS,
  ...REPORT_ACTIONS,
};

/** What a form says besides what is typed. */
export type Hidden = Record<string, string>;

/** The hidden fields of the form with this button; of the first one that stands after a text. */
export async function formOf(
  visit: Visit,
  address: string,
  button: string,
  after = "",
): Promise<Hidden> {
  const { html } = await visit.get(address);
  return hiddenFields(html.slice(html.indexOf(after)), button);
}

/** A form of somebody's, and what it is about. */
export async function drawForm(action: Case, site: Site) {
  const owner = await addPerson();
  const post = await addPost(owner);
  await refresh(site);
  await action.setUp?.(owner);
  const { address, button, after } = await action.form(post, owner);
  const visit = await Visit.begin(site, action.isForVisitors ? undefined : owner);
  const hidden = await formOf(visit, address, button, after);
  expect(hidden[DRAWN_FOR]).toBe(action.isNobodys ? undefined : owner.id);
  return { owner, post, address, visit, hidden };
}
