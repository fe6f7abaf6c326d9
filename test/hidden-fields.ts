/** The hidden fields of the form with this button, as a browser without JavaScript would send them. */
export function hiddenFields(html: string, button: string): Record<string, string> {
  const form = html
    .split("<form")
    .slice(1)
    .map((rest) => rest.split("</form>", 1).join())
    .find((body) => new RegExp(`<button[^>]*>${button}</button>`).test(body));
  if (!form) throw new Error(`There is no form with a button "${button}" in ${html}`);
  const inputs = form.matchAll(/<input type="hidden"[^>]*name="([^"]*)"(?: value="([^"]*)")?/g);
  return Object.fromEntries([...inputs].map(([, name, value]) => [name, decoded(value ?? "")]));
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

function decoded(html: string): string {
  return html.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}
