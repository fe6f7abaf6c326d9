import { cookieOf, type RunningSite } from "./running-site";

let written = 0;

/** Publishes a post as a browser without JavaScript does. Returns how many milliseconds the answer took. */
export async function publish(site: RunningSite, session: string): Promise<number> {
  const address = `${site.url}/post/new`;
  const headers = { cookie: await cookieOf(site, session), origin: site.url };
  const form = formIn(await (await fetch(address, { headers })).text());
  const title = `A new post, number ${++written}`;
  const typed = { title, content: "A *new* text.", tags: "Tag 1, Tag 2", intent: "publish" };
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  const begun = performance.now();
  const answer = await fetch(address, { method: "POST", headers, body: form, redirect: "manual" });
  await answer.arrayBuffer();
  if (answer.status !== 303) throw new Error(`Publishing was answered with ${answer.status}.`);
  return performance.now() - begun;
}

/** The hidden fields of the form to write in. */
function formIn(html: string): FormData {
  const [written] = html.split("<form").filter((text) => text.includes('name="content"'));
  const inputs = written.matchAll(/<input type="hidden"[^>]*name="([^"]*)"(?: value="([^"]*)")?/g);
  const form = new FormData();
  for (const [, name, value = ""] of inputs) form.set(name, decoded(value));
  return form;
}

function decoded(html: string): string {
  return html.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}
