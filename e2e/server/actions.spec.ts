import { readdirSync, readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import { db } from "../../lib/db";
import { expect, test } from "../fixtures";
import { PROVIDER_NAME } from "../identity-provider";
import { addPerson, newName, PASSWORD, type Person, type Written } from "../people";
import { hiddenFields } from "./hidden-fields";

type Form = Record<string, string>;
type Caller = "nobody" | "another" | "owner";

async function formOf(request: APIRequestContext, address: string, button: string): Promise<Form> {
  return hiddenFields(await (await request.get(address)).text(), button);
}

type World = {
  post: Written;
  owner: Person;
  fields: Form;
  sessionsBefore: number;
  /** The address of the page one ends up on. */
  endedAt: string;
};

type Case = {
  /** What the owner has besides. */
  setUp?: (owner: Person) => Promise<unknown>;
  /** Where its form stands, and the button, for the one who may use it. */
  form: (post: Written) => { address: string; button: string };
  /** What the caller types; `nobody` knows no password. */
  fields: (caller: Caller, person: Person) => Form;
  /** Whether it did its work on what belongs to the owner, or with what was typed. */
  happened: (world: World) => Promise<boolean>;
  /** The status of the page one ends up on, and whether it happened. */
  expected: Record<Caller, [status: number, happened: boolean]>;
};

const nothing = () => ({});
const newText = () => ({ title: newName(), content: "By a hand-made request." });

const CASES: Record<string, Case> = {
  "app/actions.ts logOut": {
    form: () => ({ address: "/about", button: "Log out" }),
    fields: nothing,
    happened: async ({ owner, sessionsBefore }) => (await sessionsOf(owner)) < sessionsBefore,
    expected: { nobody: [200, false], another: [200, false], owner: [200, true] },
  },
  "app/member/post/[slug]/actions.ts deletePost": {
    form: ({ slug }) => ({ address: `/post/${slug}`, button: "Delete" }),
    fields: nothing,
    happened: async ({ post: { id } }) => (await db().post.count({ where: { id } })) === 0,
    expected: { nobody: [200, false], another: [403, false], owner: [200, true] },
  },
  "app/(forms)/post/actions.ts createPost": {
    form: () => ({ address: "/post/new", button: "Post" }),
    fields: newText,
    happened: async ({ fields: { title } }) => (await db().post.count({ where: { title } })) === 1,
    expected: { nobody: [200, false], another: [200, true], owner: [200, true] },
  },
  "app/(forms)/post/actions.ts updatePost": {
    form: ({ slug }) => ({ address: `/post/${slug}/update`, button: "Update" }),
    fields: newText,
    happened: async ({ post: { id }, fields: { title } }) =>
      (await db().post.count({ where: { id, title } })) === 1,
    expected: { nobody: [200, false], another: [403, false], owner: [200, true] },
  },
  "app/(forms)/login/actions.ts logIn": {
    form: () => ({ address: "/login", button: "Log in" }),
    fields: (caller, { email }) => ({
      email,
      password: caller === "nobody" ? "a wrong guess" : PASSWORD,
    }),
    happened: async ({ owner }) => (await sessionsOf(owner, { newerThanFixture: true })) > 0,
    expected: { nobody: [200, false], another: [200, false], owner: [200, true] },
  },
  "app/(forms)/register/actions.ts register": {
    form: () => ({ address: "/register", button: "Sign up" }),
    fields: () => {
      const username = newName();
      const email = `${username}@example.com`;
      return { username, email, password: PASSWORD, confirmPassword: PASSWORD };
    },
    happened: async ({ fields: { username } }) =>
      (await db().user.count({ where: { username } })) === 1,
    expected: { nobody: [200, true], another: [200, true], owner: [200, true] },
  },
  "app/actions.ts continueWith": {
    form: () => ({ address: "/login", button: `Continue with ${PROVIDER_NAME}` }),
    fields: nothing,
    happened: isAtProvider,
    expected: { nobody: [200, true], another: [200, true], owner: [200, true] },
  },
  "app/(forms)/account/logins/actions.ts connectLogin": {
    form: () => ({ address: "/account", button: `Connect ${PROVIDER_NAME}` }),
    fields: nothing,
    happened: isAtProvider,
    expected: { nobody: [200, false], another: [200, true], owner: [200, true] },
  },
  "app/(forms)/account/logins/actions.ts disconnectLogin": {
    setUp: ({ id: userId, username: providerAccountId }) =>
      db().account.create({ data: { userId, provider: "oidc", type: "oidc", providerAccountId } }),
    form: () => ({ address: "/account", button: `Disconnect ${PROVIDER_NAME}` }),
    fields: nothing,
    happened: async ({ owner }) =>
      (await db().account.count({ where: { userId: owner.id } })) === 0,
    expected: { nobody: [200, false], another: [200, false], owner: [200, true] },
  },
};

async function isAtProvider({ endedAt }: World): Promise<boolean> {
  return endedAt.startsWith(process.env.AUTH_OIDC_ISSUER as string);
}

/** Fixtures log in for thirty days, the login form without "Remember me" for one. */
function sessionsOf({ id }: Person, { newerThanFixture = false } = {}): Promise<number> {
  const inTwoDays = new Date(Date.now() + 2 * 24 * 60 * 60 * 1000);
  const expires = newerThanFixture ? { lt: inTwoDays } : { gt: new Date() };
  return db().session.count({ where: { userId: id, expires } });
}

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

test("every action is tried here, and none hides inside a component", () => {
  expect(declaredActions().sort()).toEqual(Object.keys(CASES).sort());
});

for (const [name, action] of Object.entries(CASES)) {
  for (const caller of ["nobody", "another", "owner"] as const) {
    const [status, happened] = action.expected[caller];
    test(`${name}, called by ${caller}, answers ${status}`, async ({ anotherPage, newPost }) => {
      const owner = await addPerson();
      const person = caller === "another" ? await addPerson() : owner;
      const post = await newPost(owner);
      await action.setUp?.(owner);
      const { address, button } = action.form(post);
      const isForVisitors = ["/login", "/register"].includes(address);
      const source = await anotherPage(isForVisitors ? undefined : owner);
      const hidden = await formOf(source.request, address, button);

      const page = await anotherPage(caller === "nobody" ? undefined : person);
      const fields = action.fields(caller, person);
      const sessionsBefore = await sessionsOf(owner);
      const answer = await page.request.post(address, {
        multipart: { ...hidden, ...fields },
      });
      expect(answer.status()).toBe(status);
      const world = { post, owner, fields, sessionsBefore, endedAt: answer.url() };
      expect(await action.happened(world)).toBe(happened);
    });
  }
}

test("an altered number in a form changes no other post", async ({ anotherPage, newPost }) => {
  const [owner, other] = [await addPerson(), await addPerson()];
  const [mine, theirs] = [await newPost(owner), await newPost(other)];
  const page = await anotherPage(owner);
  const form = await formOf(page.request, `/post/${mine.slug}/update`, "Update");
  const [name, bound] = boundNumber(form);
  for (const number of [String(theirs.id), "999999999999", "-1", '"x"', "null", '{"not":1}']) {
    const altered = { ...form, [name]: bound.replace(String(mine.id), number), ...newText() };
    const answer = await page.request.post(`/post/${mine.slug}/update`, { multipart: altered });
    expect([403, 404]).toContain(answer.status());
  }
  expect(await db().post.findMany({ where: { id: { in: [mine.id, theirs.id] } } })).toMatchObject([
    { title: mine.title },
    { title: theirs.title },
  ]);
});

/** The field with the number that the action of a form is bound to, first in a list of arguments. */
function boundNumber(form: Form): [name: string, value: string] {
  const fields = Object.entries(form).filter(([, value]) => /^\[\d+/.test(value));
  expect(fields).toHaveLength(1);
  return fields[0];
}

test("a NUL that a script sends is dropped, not stored", async ({ anotherPage }) => {
  const page = await anotherPage(await addPerson());
  const form = await formOf(page.request, "/post/new", "Post");
  const title = newName();
  const answer = await page.request.post("/post/new", {
    multipart: { ...form, title: `\0${title}\0`, content: "a\0b" },
  });
  expect(answer.status()).toBe(200);
  expect(await db().post.findMany({ where: { title } })).toMatchObject([{ content: "ab" }]);
});

test("a form from another site is refused", async ({ anotherPage }) => {
  const page = await anotherPage(await addPerson());
  const form = await formOf(page.request, "/post/new", "Post");
  const fields = newText();
  for (const origin of ["https://evil.example", "null"]) {
    const answer = await page.request.post("/post/new", {
      multipart: { ...form, ...fields },
      headers: { origin },
      maxRedirects: 0,
    });
    expect(answer.status()).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).toContain("<h1");
  }
  expect(await db().post.count({ where: { title: fields.title } })).toBe(0);
});

test("the operator's address is the operator's alone", async ({ request }) => {
  for (const authorization of ["", "Bearer guess"]) {
    const answer = await request.post("/operator/refresh", { headers: { authorization } });
    expect(answer.status()).toBe(403);
  }
});
