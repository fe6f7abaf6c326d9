import { readdirSync, readFileSync } from "node:fs";
import { DEFAULT_ROLE, ROLES, type Role } from "../../lib/actor";
import { db } from "../../lib/database/db";
import { DRAWN_FOR } from "../../lib/forms/drawn-for";
import { useUp } from "../../test/limits";
import { addPerson, newName, type Person } from "../../test/people";
import { addPost } from "../../test/posts";
import { refresh, type Site } from "../../test/site";
import { Visit } from "../../test/visit";
import { expect, test } from "../fixtures";

import { CASES, drawForm, formOf, type Hidden } from "./action-cases/all";
import { type Caller, type Case, newText, sessionsOf } from "./action-cases/case";

/** Every action in the sources: each is an address that anybody can call. */
function declaredActions(): string[] {
  return ["app", "components", "lib"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.[jt]sx?$/.test(path))
      .flatMap((path) => actionsIn(`${folder}/${path}`)),
  );
}

function actionsIn(path: string): string[] {
  const source = readFileSync(path, "utf8");
  const [ofFile, inside] = splitDirective(source);
  const inline = inside.match(/(["'])use server\1/g) ?? [];
  const exported = ofFile
    ? source.matchAll(
        /^export (?!type |interface )(?:(?:async )?function|const) (\w+)|^export (?!type |interface ).*/gm,
      )
    : [];
  return [
    ...[...exported].map(([line, name]) => `${path} ${name ?? line}`),
    ...inline.map(() => `${path} has an action inside`),
  ];
}

/** The directive that makes every export an action, if the file begins with it, and the rest. */
function splitDirective(source: string): [directive: string, rest: string] {
  const head = /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*(["'])use server\1/.exec(source)?.[0] ?? "";
  return [head, source.slice(head.length)];
}

/** What a form says of whose it is, altered. */
function asOwn(hidden: Hidden, { id }: Person): Hidden {
  return DRAWN_FOR in hidden ? { [DRAWN_FOR]: id } : {};
}

/** Some change what the worker's site is for everybody. */
test.afterEach(async ({ site }) => {
  const { count } = await db().publicationVersion.deleteMany();
  if (count > 0) await refresh(site);
});

test("every action is tried here, and none hides inside a component", () => {
  expect(declaredActions().sort()).toEqual(Object.keys(CASES).sort());
});

/** Who calls an action, as whom, and what comes of it. */
type Call = { caller: Caller; role?: Role; status: number; happens: boolean };

const CALLERS = ["owner", "nobody", "another", "a successor"] as const;

function callsOf({ expected, byRole }: Case): Call[] {
  const callers = CALLERS.map((caller): Call => {
    const [status, happens] = expected[caller];
    return { caller, status, happens };
  });
  if (!byRole) return callers;
  const roles = ROLES.filter((role) => role !== DEFAULT_ROLE).map((role): Call => {
    const [status, happens] = byRole[role];
    return { caller: "another", role, status, happens };
  });
  return [...callers, ...roles];
}

function nameOf({ caller, role, status }: Call): string {
  return `${caller}${role ? ` who is ${role}` : ""}, answers ${status}`;
}

async function call(
  action: Case,
  { caller, role, status, happens }: Call,
  { owner, post, address, hidden }: Awaited<ReturnType<typeof drawForm>>,
  site: Site,
): Promise<void> {
  const isOther = caller === "another" || caller === "a successor";
  const person = isOther ? await addPerson(undefined, role) : owner;
  const visit = await Visit.begin(site, caller === "nobody" ? undefined : person);
  const fields = action.fields(caller, person);
  const sessionsBefore = await sessionsOf(owner);
  const sent = { ...hidden, ...(caller === "another" && asOwn(hidden, person)), ...fields };
  const { status: answered, url: endedAt, html } = await visit.post(address, sent);
  expect(answered).toBe(status);
  const world = { post, owner, fields, sessionsBefore, endedAt, html };
  expect(await action.happened(world)).toBe(happens);
  // Whoever may not enter the page is not asked there.
  const isAsked = caller === "a successor" && hidden[DRAWN_FOR] !== undefined && status === 200;
  expect(/(Another account is|You are) logged in/.test(html)).toBe(isAsked);
}

for (const [name, action] of Object.entries(CASES)) {
  const calls = callsOf(action);
  const refused = calls.filter(({ happens }) => !happens);
  for (const each of calls.filter(({ happens }) => happens)) {
    test(`${name}, called by ${nameOf(each)}`, async ({ site }) => {
      await call(action, each, await drawForm(action, site), site);
    });
  }
  if (refused.length === 0) continue;
  // What does nothing leaves the form as it was for the next one.
  test(`${name} does nothing for others`, async ({ site }) => {
    const form = await drawForm(action, site);
    for (const each of refused) {
      await test.step(`called by ${nameOf(each)}`, () => call(action, each, form, site));
    }
  });
}

for (const [name, action] of Object.entries(CASES)) {
  const { limit } = action;
  if (!limit) continue;
  test(`${name}, called too often, does nothing and says so`, async ({ site }) => {
    const { owner, post, address, visit, hidden } = await drawForm(action, site);
    const fields = action.fields("owner", owner);
    const sessionsBefore = await sessionsOf(owner);
    await useUp(...limit(owner));
    const { url: endedAt, html } = await visit.post(address, { ...hidden, ...fields });
    expect(html).toContain("Too many attempts");
    const world = { post, owner, fields, sessionsBefore, endedAt, html };
    // A mail that was asked for is the count itself.
    if (!name.endsWith("requestPasswordReset")) expect(await action.happened(world)).toBe(false);
  });
}

test("an altered number in a form changes no other post, and the text becomes a draft", async ({
  site,
}) => {
  const [owner, other] = [await addPerson(), await addPerson()];
  const [mine, theirs] = [await addPost(owner), await addPost(other)];
  await refresh(site);
  const visit = await Visit.begin(site, owner);
  const form = await formOf(visit, `/post/${mine.slug}/update`, "Update");
  const send = (number: string, text = newText()) =>
    visit.post(`/post/${mine.slug}/update`, { ...form, post: number, ...text });
  expect((await send(String(theirs.id))).status).toBe(403);
  for (const number of ["999999999999", "-7", '"x"', "null", '{"not":1}']) {
    const text = newText();
    expect((await send(number, text)).url).toMatch(/\/update$/);
    const [draft] = await db().post.findMany({ where: { title: text.title } });
    expect(draft).toMatchObject({ ...text, authorId: owner.id, status: "draft" });
  }
  expect(await db().post.findMany({ where: { id: { in: [mine.id, theirs.id] } } })).toMatchObject([
    { title: mine.title },
    { title: theirs.title },
  ]);
});

test("a NUL that a script sends is dropped, not stored", async ({ site }) => {
  const visit = await Visit.begin(site, await addPerson());
  const form = await formOf(visit, "/post/new", "Post");
  const title = newName();
  const sent = { ...form, title: `\0${title}\0`, content: "a\0b" };
  expect((await visit.post("/post/new", sent)).status).toBe(200);
  expect(await db().post.findMany({ where: { title } })).toMatchObject([{ content: "ab" }]);
});

test("a form of a new post that is sent twice before it is answered makes one post", async ({
  site,
}) => {
  const visit = await Visit.begin(site, await addPerson());
  const form = await formOf(visit, "/post/new", "Post");
  const fields = newText();
  const sent = await Promise.all([1, 2].map(() => visit.post("/post/new", { ...form, ...fields })));
  expect(new Set(sent.map(({ url }) => url)).size).toBe(1);
  expect(await db().post.count({ where: { title: fields.title } })).toBe(1);
});

test("a form from another site is refused", async ({ site }) => {
  const visit = await Visit.begin(site, await addPerson());
  const form = await formOf(visit, "/post/new", "Post");
  const fields = newText();
  for (const origin of ["https://evil.example", "null"]) {
    const answer = await visit.post("/post/new", { ...form, ...fields }, { origin });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.url).toMatch(/\/post\/new$/);
    expect(answer.html).toContain("<h1");
  }
  expect(await db().post.count({ where: { title: fields.title } })).toBe(0);
});

test("the operator's address is the operator's alone", async ({ request }) => {
  for (const authorization of ["", "Bearer guess"]) {
    const answer = await request.post("/operator/refresh", { headers: { authorization } });
    expect(answer.status()).toBe(403);
  }
});
