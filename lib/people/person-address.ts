export const PEOPLE_ADDRESS = "/site/people";

/** Where somebody is looked after: by their id, for a name may change while the page is open. */
export function personAddress(id: string): string {
  return `${PEOPLE_ADDRESS}/${id}`;
}

/** The id that an action was called with, which can be anything; one that nobody has for what is none. */
export function parsePersonId(sent: unknown): string {
  return typeof sent === "string" && /^[a-z0-9]{1,40}$/i.test(sent) ? sent : "nobody";
}
