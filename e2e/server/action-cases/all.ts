import type { APIRequestContext } from "@playwright/test";
import { DRAWN_FOR } from "../../../lib/forms/drawn-for";
import { hiddenFields } from "../../../test/hidden-fields";
import { addPerson } from "../../../test/people";
import { expect, type Fixtures } from "../../fixtures";
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
export type Browsers = Pick<Fixtures, "anotherBrowser" | "newPost">;

/** The hidden fields of the form with this button; of the first one that stands after a text. */
export async function formOf(
  request: APIRequestContext,
  address: string,
  button: string,
  after = "",
): Promise<Hidden> {
  const html = await (await request.get(address)).text();
  return hiddenFields(html.slice(html.indexOf(after)), button);
}

/** A form of somebody's, and what it is about. */
export async function drawForm(action: Case, { anotherBrowser, newPost }: Browsers) {
  const owner = await addPerson();
  const post = await newPost(owner);
  await action.setUp?.(owner);
  const { address, button, after } = await action.form(post, owner);
  const { request } = await anotherBrowser(action.isForVisitors ? undefined : owner);
  const hidden = await formOf(request, address, button, after);
  expect(hidden[DRAWN_FOR]).toBe(action.isNobodys ? undefined : owner.id);
  return { owner, post, address, request, hidden };
}
