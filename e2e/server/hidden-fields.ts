/** The hidden fields of the form with this button, as a browser without JavaScript would send them. */
export function hiddenFields(html: string, button: string): Record<string, string> {
  const form = html
    .split("<form")
    .slice(1)
    .map((rest) => rest.split("</form>")[0])
    .find((body) => new RegExp(`<button[^>]*>${button}</button>`).test(body));
  if (!form) throw new Error(`There is no form with a button "${button}" in ${html}`);
  const inputs = form.matchAll(/<input type="hidden"[^>]*name="([^"]*)"(?: value="([^"]*)")?/g);
  return Object.fromEntries([...inputs].map(([, name, value]) => [name, decoded(value ?? "")]));
}

function decoded(html: string): string {
  return html.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}
