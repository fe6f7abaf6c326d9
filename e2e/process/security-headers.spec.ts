import { anyOf, PUBLIC_READING_PATHS } from "../../lib/routes";
import { addPerson } from "../../test/people";
import { present } from "../../test/present";
import { everyPage } from "../every-page";
import { expect, test } from "../fixtures";

const HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": expect.stringContaining("camera=()"),
};

/** One word, which says nothing of what stands there. */
const WITHOUT_PAGES = PUBLIC_READING_PATHS.filter((path) => path !== "/:page");

/** Pages that have no scripts: visitors' reading pages, and what says that something is not there. */
const WITHOUT_SCRIPTS = {
  visitor: new RegExp(`^/(${anyOf(WITHOUT_PAGES)}|about|nowhere|problem/404|%zz)?$`),
  member: /^\/nowhere$/,
};

test("every page says which scripts may run, and no other can", async ({
  request,
  newPost,
  anotherBrowser,
}) => {
  const person = await addPerson();
  const pages = await everyPage(await newPost(person), person);
  const member = (await anotherBrowser(person)).request;
  for (const [reader, addresses, withoutScripts] of [
    [
      request,
      [...pages.visitor, ...pages.visitor, "/problem/404", "/%zz"],
      WITHOUT_SCRIPTS.visitor,
    ],
    [member, pages.member, WITHOUT_SCRIPTS.member],
  ] as const) {
    for (const address of addresses) {
      const answer = await reader.get(address);
      const headers = answer.headers();
      expect(headers, address).toMatchObject(HEADERS);
      const policy = present(headers["content-security-policy"]);
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
      expect(scripts, address).toMatch(
        withoutScripts.test(address) ? /^'none'$/ : /^'self' 'nonce-[\w+/]+=*'$/,
      );
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers["strict-transport-security"]).toBeUndefined();
    }
  }
});

test("a nonce is never used twice", async ({ request }) => {
  const nonces = [];
  for (let time = 0; time < 2; time++) {
    const answer = await request.get("/login");
    const [, nonce] =
      /'nonce-([^']+)'/.exec(present(answer.headers()["content-security-policy"])) ?? [];
    expect(await answer.text()).toContain(`nonce="${nonce}"`);
    nonces.push(nonce);
  }
  expect(nonces[0]).not.toBe(nonces[1]);
});

test("a site on https tells browsers to stay there", async ({ ownSettings, ownSite, request }) => {
  const settings = await ownSettings();
  const address = settings.SITE_URL;
  await ownSite({ ...settings, SITE_URL: "https://blog.example" });
  for (const path of ["/about", "/login", "/nowhere"]) {
    const answer = await request.get(`${address}${path}`);
    expect(answer.headers()["strict-transport-security"]).toMatch(/^max-age=\d{8}/);
  }
});
