import { attributeOf, elementsIn, pageElements, textIn } from "./page-elements";

/** The hidden fields of the form with this button, as a browser without JavaScript would send them. */
export function hiddenFields(html: string, button: string): Record<string, string> {
  const form = pageElements(html, "form").find((one) =>
    elementsIn(one, "button").some((inside) => textIn(inside) === button),
  );
  if (!form) throw new Error(`There is no form with a button "${button}" in ${html}`);
  const hidden = elementsIn(form, "input").filter((one) => attributeOf(one, "type") === "hidden");
  return Object.fromEntries(
    hidden.map((one) => [attributeOf(one, "name") ?? "", attributeOf(one, "value") ?? ""]),
  );
}

/** The form with this button at an address, filled in as if it had been typed. */
export async function filledForm(
  address: string,
  button: string,
  typed: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<FormData> {
  const html = await (await fetch(address, { headers })).text();
  const form = new FormData();
  const fields = { ...hiddenFields(html, button), ...typed };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
