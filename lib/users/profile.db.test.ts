import { expect, it, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addPerson, newName, type Person, profileOf } from "../../test/people";
import { cacheTag } from "../cache/cache-tags";
import { db } from "../database/db";
import type { FetchOutside } from "../http/fetch-outside";
import { LIMITS } from "../limits/limits";
import { absoluteAddress } from "../site/absolute-address";
import { findAbout, findFediverse, findProfile } from "./profile";
import { verifyLinks } from "./profile-links";
import { updateProfile } from "./update-profile";
import { userAddress } from "./user-address";

onTestDatabase();

const GARDEN = "https://garden.example/";

function update(person: Person, changes: object) {
  return updateProfile(person, profileOf(person, changes));
}

/** Pages elsewhere, by address; whatever else is asked for does not answer. */
function outside(pages: Record<string, string>, asked: string[] = []): FetchOutside {
  return async (address) => {
    asked.push(address.href);
    const html = pages[address.href];
    if (html === undefined) throw new Error("Nobody answers.");
    return {
      status: 200,
      address,
      contentType: "text/html; charset=utf-8",
      body: Buffer.from(html),
    };
  };
}

function linkTo(username: string): string {
  return `<a rel="me" href="${absoluteAddress(userAddress(username))}">My blog</a>`;
}

async function verified({ id }: Person): Promise<string[]> {
  const links = await db().profileLink.findMany({
    where: { userId: id, NOT: { verifiedAt: null } },
  });
  return links.map(({ address }) => address);
}

test("a profile is found as it was written, and its pages change", async () => {
  const person = await addPerson();
  const links = "Garden | https://garden.example/\nPictures | https://pictures.example/@ada";
  const said = {
    displayName: "Ada Lovelace",
    pronouns: "she/her",
    about: "I press grapes.",
    fediverse: "@ada@example.social",
    links,
  };
  expect(await update(person, said)).toEqual({
    ok: true,
    value: [cacheTag.user(person.id), cacheTag.authors],
  });
  expect(await findAbout(person.id)).toEqual(said);
  expect(await findFediverse(person.id)).toBe("@ada@example.social");
  expect(await findProfile(person.username)).toMatchObject({
    displayName: "Ada Lovelace",
    profileLinks: [{ label: "Garden" }, { label: "Pictures" }],
  });
  await update(person, { ...said, displayName: "", links: "" });
  expect(await findAbout(person.id)).toMatchObject({ displayName: "", links: "" });
});

it.each([
  ["as it is", "boris"],
  ["in capitals", "BORIS"],
  ["in Cyrillic letters", "bоris"],
  ["with a joiner", "bo\u200dris"],
])("a display name is nobody else's username %s", async (_, displayName) => {
  const boris = (await findProfile("boris")) ?? (await addPerson("boris"));
  expect(boris).not.toBeNull();
  expect(await update(await addPerson(), { displayName })).toEqual({
    ok: false,
    problem: {
      code: "invalid",
      errors: {
        displayName: "That looks like the username of somebody else here. Please choose another.",
      },
    },
  });
});

test("a display name may look like one's own username, and like another's display name", async () => {
  const [one, other] = [await addPerson(), await addPerson()];
  expect(await update(one, { displayName: one.username.toUpperCase() })).toMatchObject({
    ok: true,
  });
  for (const person of [one, other]) {
    expect(await update(person, { displayName: "Anna Berg" })).toMatchObject({ ok: true });
  }
});

test("a display name that stood before somebody took the username stays", async () => {
  const [person, displayName] = [await addPerson(), newName()];
  await update(person, { displayName });
  await addPerson(displayName);
  expect(await update(person, { displayName, about: "Still here." })).toMatchObject({ ok: true });
});

test("a link is verified where the page links back, once", async () => {
  const person = await addPerson();
  await update(person, {
    links: `Garden | ${GARDEN}\nSilent | https://silent.example/\nGone | https://gone.example/`,
  });
  const pages = { [GARDEN]: linkTo(person.username), "https://silent.example/": linkTo("another") };
  const asked: string[] = [];
  await verifyLinks(person.id, outside(pages, asked));
  expect(asked.sort()).toEqual([GARDEN, "https://gone.example/", "https://silent.example/"]);
  expect(await verified(person)).toEqual([GARDEN]);

  await update(person, { links: `My garden | ${GARDEN}` });
  await verifyLinks(person.id, outside({}, asked));
  expect(asked).toHaveLength(3);
  expect(await verified(person)).toEqual([GARDEN]);

  await update(person, { links: "Garden | https://garden.example/other" });
  expect(await verified(person)).toEqual([]);
});

it.each(["été", "小林"])(
  "the page of %s is known by every spelling of its address",
  async (name) => {
    const person = await addPerson(name);
    await update(person, { links: `Garden | ${GARDEN}` });
    const href = absoluteAddress(`/user/${name}/`).toLowerCase();
    await verifyLinks(person.id, outside({ [GARDEN]: `<a rel=me href="${href}">` }));
    expect(await verified(person)).toEqual([GARDEN]);
  },
);

test("a link to a former name leads here too", async () => {
  const person = await addPerson();
  const renamed = { ...person, username: newName() };
  await update(person, { username: renamed.username, links: `Garden | ${GARDEN}` });
  await verifyLinks(person.id, outside({ [GARDEN]: linkTo(person.username) }));
  expect(await verified(person)).toEqual([GARDEN]);
});

test("neither another kind of file nor a page of an error verifies anything", async () => {
  const person = await addPerson();
  await update(person, { links: `Garden | ${GARDEN}` });
  const body = Buffer.from(linkTo(person.username));
  for (const answer of [
    { status: 200, contentType: "text/plain" },
    { status: 404, contentType: "text/html" },
  ]) {
    await verifyLinks(person.id, async (address) => ({ ...answer, address, body }));
  }
  expect(await verified(person)).toEqual([]);
});

test("beyond the limit nobody is asked, and the profile is saved all the same", async () => {
  const person = await addPerson();
  const asked: string[] = [];
  const { points } = LIMITS["outside-pages-by-user"];
  for (let attempt = 0; attempt < points; attempt++) {
    await update(person, { links: `Garden | ${GARDEN}` });
    await verifyLinks(person.id, outside({}, asked));
  }
  expect(await update(person, { links: `Last | ${GARDEN}` })).toMatchObject({ ok: true });
  await verifyLinks(person.id, outside({}, asked));
  expect(asked).toHaveLength(points);
});
