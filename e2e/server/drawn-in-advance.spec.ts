import type { APIResponse } from "@playwright/test";
import { filledForm } from "../../test/hidden-fields";
import { addPerson, PASSWORD } from "../../test/people";
import { expect, test } from "../fixtures";

const RULES = '"/speculation-rules"';
const FORGET = '"prefetchCache", "prerenderCache"';

test("browsers may draw visitors' reading pages in advance, and no others", async ({
  request,
  newPost,
  anotherBrowser,
}) => {
  const person = await addPerson();
  const { slug } = await newPost(person);
  const member = (await anotherBrowser(person)).request;
  const rulesOf = (answer: APIResponse) => answer.headers()["speculation-rules"];
  for (const path of ["/", `/post/${slug}`, `/user/${person.username}`, "/tags", "/about"]) {
    expect(rulesOf(await request.get(path)), path).toBe(RULES);
    expect(rulesOf(await member.get(path)), path).toBeUndefined();
  }
  for (const path of ["/login", "/register", "/reset-password"]) {
    expect(rulesOf(await request.get(path)), path).toBeUndefined();
  }
  const rules = await request.get("/speculation-rules");
  expect(rules.headers()["content-type"]).toBe("application/speculationrules+json");
  const [{ where, eagerness }] = (await rules.json()).prerender;
  expect(eagerness).toBe("moderate");
  const [may, { not }] = where.and;
  expect(may.href_matches).toContain("/post/:slug");
  expect(JSON.stringify(may)).not.toMatch(/login|account|api|pictures|problem|shared|member/);
  expect(not.href_matches).toEqual(["/post/new", "/post/pictures"]);
});

test("whoever logs in or sends a form is shown nothing that was drawn before", async ({
  request,
  site,
}) => {
  const { email } = await addPerson();
  const headers = { origin: site.url };
  const body = await filledForm(`${site.url}/login`, "Log in", { email, password: PASSWORD });
  const answer = await fetch(`${site.url}/login`, {
    ...{ method: "POST", headers, body, redirect: "manual" },
  });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("clear-site-data")).toBe(FORGET);
  const led = await request.get("/api/auth/callback/oidc?code=x&state=y", { maxRedirects: 0 });
  expect(led.headers()["clear-site-data"]).toBe(FORGET);
  expect((await request.get("/about")).headers()["clear-site-data"]).toBeUndefined();
});
