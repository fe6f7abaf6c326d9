import { expect, test } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addPerson, newName } from "../../../test/people";
import { cacheTag } from "../../cache/cache-tags";
import { db } from "../../database/db";
import { listLogins, unlinkLogin } from "./connected-logins";
import type { Identity } from "./identity";
import { resolveProviderLogin } from "./resolve-login";

onTestDatabase();

const LOG_IN = { callbackUrl: "/", memberId: null };

function newIdentity(known: Partial<Identity> = {}): Identity {
  const name = newName();
  return {
    provider: "github",
    type: "oauth",
    providerAccountId: name,
    email: `${name}@example.com`,
    isEmailVerified: true,
    name,
    ...known,
  };
}

function refusedFor(reason: string) {
  return { ok: false, problem: { code: "forbidden", reason } };
}

async function ownerOf({ provider, providerAccountId }: Identity): Promise<string | null> {
  const account = await db().account.findFirst({ where: { provider, providerAccountId } });
  return account?.userId ?? null;
}

function setVerified(id: string) {
  return db().user.update({ where: { id }, data: { emailVerified: new Date() } });
}

test("a first login makes an account, and the next one finds it", async () => {
  const identity = newIdentity();
  const tags = [cacheTag.userAddress(identity.name)];
  expect(await resolveProviderLogin(identity, LOG_IN, null)).toEqual({ ok: true, value: tags });
  const userId = await ownerOf(identity);
  expect(await resolveProviderLogin(identity, LOG_IN, null)).toEqual({ ok: true, value: [] });
  expect(await ownerOf(identity)).toBe(userId);
  const user = await db().user.findUniqueOrThrow({ where: { id: userId as string } });
  expect(user).toMatchObject({ username: identity.name, emailVerified: expect.any(Date) });
});

test("an address that the provider has not verified is not taken for confirmed", async () => {
  const identity = newIdentity({ isEmailVerified: false });
  await resolveProviderLogin(identity, LOG_IN, null);
  const user = await db().user.findFirstOrThrow({ where: { username: identity.name } });
  expect(user.emailVerified).toBeNull();
});

test("somebody without an email address gets no account", async () => {
  const identity = newIdentity({ email: null, isEmailVerified: false });
  expect(await resolveProviderLogin(identity, LOG_IN, null)).toEqual(refusedFor("no-email"));
});

test.each([
  { atProvider: true, here: true, opens: true },
  { atProvider: true, here: false, opens: false },
  { atProvider: false, here: true, opens: false },
  { atProvider: false, here: false, opens: false },
])(
  "an account of the same address opens only if it is proven on both sides: %o",
  async ({ atProvider, here, opens }) => {
    const person = await addPerson();
    if (here) await setVerified(person.id);
    const identity = newIdentity({ email: person.email, isEmailVerified: atProvider });
    const login = await resolveProviderLogin(identity, LOG_IN, null);
    expect(login).toEqual(opens ? { ok: true, value: [] } : refusedFor("email-taken"));
    expect(await ownerOf(identity)).toBe(opens ? person.id : null);
  },
);

test("a login is connected to the member who asked for it, and they are told", async () => {
  const { id: memberId } = await addPerson();
  const intent = { callbackUrl: "/account", memberId };
  const identity = newIdentity();
  const mails = await db().mail.count();
  expect(await resolveProviderLogin(identity, intent, memberId)).toMatchObject({ ok: true });
  expect(await ownerOf(identity)).toBe(memberId);
  expect(await db().mail.count()).toBe(mails + 1);
  // Once more it is theirs already.
  expect(await resolveProviderLogin(identity, intent, memberId)).toMatchObject({ ok: true });
});

test("nothing is connected once somebody else, or nobody, is logged in", async () => {
  const [member, other] = [await addPerson(), await addPerson()];
  const intent = { callbackUrl: "/account", memberId: member.id };
  const identity = newIdentity();
  for (const viewerId of [other.id, null]) {
    const login = await resolveProviderLogin(identity, intent, viewerId);
    expect(login).toEqual(refusedFor("failed"));
  }
  expect(await ownerOf(identity)).toBeNull();
});

test("a login that is somebody else's is not connected", async () => {
  const identity = newIdentity();
  await resolveProviderLogin(identity, LOG_IN, null);
  const { id: memberId } = await addPerson();
  const intent = { callbackUrl: "/account", memberId };
  const login = await resolveProviderLogin(identity, intent, memberId);
  expect(login).toEqual(refusedFor("somebody-elses"));
});

test("the last way to log in stays", async () => {
  const identity = newIdentity();
  await resolveProviderLogin(identity, LOG_IN, null);
  const userId = (await ownerOf(identity)) as string;
  expect(await unlinkLogin(userId, "github")).toEqual(refusedFor("last-login"));
  await db().password.create({ data: { userId, hash: "x" } });
  expect(await unlinkLogin(userId, "github")).toMatchObject({ ok: true });
  // What is gone already is no problem.
  expect(await unlinkLogin(userId, "github")).toMatchObject({ ok: true });
  expect(await listLogins(userId)).toMatchObject({ hasPassword: true, connected: [] });
});
