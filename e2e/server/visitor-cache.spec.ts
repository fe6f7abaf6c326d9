import { addPerson, newName } from "../../test/people";
import { present } from "../../test/present";
import { logInAs } from "../../test/sessions";
import { refresh } from "../../test/site";
import { expect, test } from "../fixtures";

const PAIRS = 500;
const AT_ONCE = 20;

test("a visitor and a member who ask for one page at once each get their own, a thousand times", async ({
  site,
  newPost,
  context,
}) => {
  const member = await addPerson();
  const { slug } = await newPost(await addPerson());
  await logInAs(context, site, member);
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const address = `${site.url}/post/${slug}`;
  const ask = async (headers: Record<string, string>) => {
    const answer = await fetch(address, { headers });
    return { cookies: answer.headers.getSetCookie(), html: await answer.text() };
  };
  for (let pair = 0; pair < PAIRS; pair += AT_ONCE) {
    // Some of the pages are made anew while both ask.
    if (pair % (5 * AT_ONCE) === 0) await refresh(site);
    const both = Array.from({ length: AT_ONCE }, () => Promise.all([ask({ cookie }), ask({})]));
    for (const [own, visitors] of await Promise.all(both)) {
      expect(own.html).toContain("Log out");
      expect(visitors.html).not.toContain("Log out");
      expect(visitors.html).not.toContain(member.username);
      expect(visitors.cookies).toEqual([]);
    }
  }
});

test("a page is kept whole: with its tag, for every query, until it changes", async ({
  request,
  site,
  newPost,
}) => {
  const { slug } = await newPost(await addPerson());
  const address = `/post/${slug}`;
  await request.get(address);
  const kept = await request.get(`${address}?utm_source=elsewhere`);
  const { etag, "x-nextjs-cache": from } = kept.headers();
  expect(from).toBe("HIT");
  const headers = { "if-none-match": present(etag) };
  expect((await request.get(address, { headers })).status()).toBe(304);
  await refresh(site);
  expect((await request.get(address, { headers })).headers()["x-nextjs-cache"]).toBe("MISS");
});

test("whoever was missing is found as soon as they have registered", async ({ request, site }) => {
  const name = newName();
  for (let time = 0; time < 2; time++) {
    expect((await request.get(`/user/${name}`)).status()).toBe(404);
  }
  await addPerson(name);
  await refresh(site);
  expect((await request.get(`/user/${name}`)).status()).toBe(200);
});
