import { readdirSync, readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import { db } from "../../lib/db";
import { expect, test } from "../fixtures";
import { addPerson, newName, PASSWORD, type Person, type Written } from "../people";

type Form = Record<string, string>;
type Caller = "nobody" | "another" | "owner";

/** The hidden fields of the form with this button, as a browser without JavaScript would send them. */
async function formOf(request: APIRequestContext, address: string, button: string): Promise<Form> {
  const html = await (await request.get(address)).text();
  const form = html
    .split("<form")
    .slice(1)
    .map((rest) => rest.split("</form>")[0])
    .find((body) => new RegExp(`<button[^>]*>${button}</button>`).test(body));
  if (!form) throw new Error(`${address} has no form with a button "${button}".`);
  const inputs = [
    ...form.matchAll(/<input type="hidden"[^>]*name="([^"]*)"(?: value="([^"]*)")?/g),
  ];
  return Object.fromEntries(inputs.map(([, name, value]) => [name, decoded(value ?? "")]));
}

function decoded(html: string): string {
  return html.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}

type World = { post: Written; owner: Person; fields: Form; sessionsBefore: number };

type Case = {
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
  "app/(forms)/account/delete/actions.ts deleteAccount": {
    form: () => ({ address: "/account/delete", button: "Delete account" }),
    fields: (caller) => ({
      posts: "delete",
      password: caller === "nobody" ? "a wrong guess" : PASSWORD,
    }),
    happened: async ({ owner: { id } }) => (await db().user.count({ where: { id } })) === 0,
    expected: { nobody: [200, false], another: [200, false], owner: [200, true] },
  },
};

/** Fixtures log in for thirty days, the login form without "Remember me" for one. */
function sessionsOf({ id }: Person, { newerThanFixture = false } = {}): Promise<number> {
  const inTwoDays = new Date(Date.now() + 2 * 24 * 60 * 60 * 1000);
  const expires = newerThanFixture ? { lt: inTwoDays } : { gt: new Date() };
  return db().session.count({ where: { userId: id, expires } });
}

/** Every function that a file of actions exports: each is an address that anybody can call. */
function exportedActions(): string[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("actions.ts"))
    .flatMap((path) => {
      const source = readFileSync(`app/${path}`, "utf8");
      return [...source.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(
        ([, name]) => `app/${path} ${name}`,
      );
    });
}

test("every exported action is tried here", () => {
  expect(Object.keys(CASES).sort()).toEqual(exportedActions().sort());
});

for (const [name, action] of Object.entries(CASES)) {
  for (const caller of ["nobody", "another", "owner"] as const) {
    const [status, happened] = action.expected[caller];
    test(`${name}, called by ${caller}, answers ${status}`, async ({ anotherPage, newPost }) => {
      const owner = await addPerson();
      const person = caller === "another" ? await addPerson() : owner;
      const post = await newPost(owner);
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
      expect(await action.happened({ post, owner, fields, sessionsBefore })).toBe(happened);
    });
  }
}

test("an altered number in a form changes no other post", async ({ anotherPage, newPost }) => {
  const [owner, other] = [await addPerson(), await addPerson()];
  const [mine, theirs] = [await newPost(owner), await newPost(other)];
  const page = await anotherPage(owner);
  const form = await formOf(page.request, `/post/${mine.slug}/update`, "Update");
  for (const number of [String(theirs.id), "999999999999", "-1", '"x"', "null", '{"not":1}']) {
    const altered = Object.entries(form).map(([name, value]) => [
      name,
      value.replace(new RegExp(`\\b${mine.id}\\b`), number),
    ]);
    const answer = await page.request.post(`/post/${mine.slug}/update`, {
      multipart: { ...Object.fromEntries(altered), ...newText() },
    });
    expect([403, 404]).toContain(answer.status());
  }
  expect(await db().post.findMany({ where: { id: { in: [mine.id, theirs.id] } } })).toMatchObject([
    { title: mine.title },
    { title: theirs.title },
  ]);
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
