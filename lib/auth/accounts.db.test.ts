import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addMember, addPerson, newName, PASSWORD, profileOf } from "../../test/people";
import { cacheTag } from "../cache/cache-tags";
import { db } from "../database/db";
import { LIMITS } from "../limits/limits";
import { findAbout } from "../users/profile";
import { deleteAccount, proofAskedOf } from "./delete-account";
import { makeResetLink } from "./links/links";
import { resetPassword } from "./links/reset-password";
import { logIn } from "./log-in";
import { changePassword } from "./passwords/change-password";
import { register } from "./register";
import { startSession } from "./sessions/mutations";
import { updateAccount } from "./update-account";

onTestDatabase();

const CLIENT = { address: null, userAgent: "" };
const TOO_MANY = { ok: false, problem: { code: "too-many" } };

function registrationOf(username: string, email = `${username}@example.com`) {
  const passwords = { password: PASSWORD, confirmPassword: PASSWORD };
  return { username, email, ...passwords, callbackUrl: "/" };
}

function invalid(errors: Record<string, string>) {
  return { ok: false, problem: { code: "invalid", errors } };
}

test("an account is made with names that nobody has", async () => {
  const name = newName();
  expect(await register(registrationOf(name), CLIENT)).toMatchObject({ ok: true });
  const user = await db().user.findUniqueOrThrow({
    where: { usernameKey: name },
    select: { email: true, password: { select: { hash: true } } },
  });
  expect(user.email).toBe(`${name}@example.com`);
  expect(user.password?.hash).toMatch(/^\$2b\$12\$/);
});

test("names that somebody has, or has had, are refused in words", async () => {
  const person = await addPerson();
  const taken = "That username is taken. Please choose another.";
  const refused = await register(registrationOf(person.username.toUpperCase()), CLIENT);
  expect(refused).toEqual(
    invalid({ username: taken, email: "That email is taken. Please choose another." }),
  );
  const former = newName();
  await db().formerUsername.create({ data: { usernameKey: former, userId: person.id } });
  expect(await register(registrationOf(former), CLIENT)).toEqual(invalid({ username: taken }));
});

test("an email address is the same in every spelling", async () => {
  const name = newName();
  const email = `${name}+blog@büro.example`;
  expect(await register(registrationOf(name, email), CLIENT)).toMatchObject({ ok: true });
  for (const spelled of [email.toUpperCase(), `${name}+blog@xn--bro-hoa.example`]) {
    expect(await register(registrationOf(newName(), spelled), CLIENT)).toEqual(
      invalid({ email: "That email is taken. Please choose another." }),
    );
    const login = { email: spelled, password: PASSWORD, remember: "", callbackUrl: "" };
    expect(await logIn(login, CLIENT, null)).toMatchObject({ ok: true });
  }
});

test("whoever came with an address of another blog changes the rest all the same", async () => {
  const person = await addMember();
  const email = "somebody at home";
  await db().user.update({ where: { id: person.id }, data: { email, emailKey: email } });
  const profile = profileOf(person, { email, about: "I press grapes.", password: "" });
  expect(await updateAccount({ ...person, email }, profile, CLIENT)).toMatchObject({ ok: true });
  expect(await findAbout(person.id)).toMatchObject({ about: "I press grapes." });
});

test("a password that everybody tries first is refused, wherever it is set", async () => {
  const person = await addPerson();
  const common = "That password is one of the most common. Please choose another.";
  const [password, newPassword] = ["Password123", "Password123"];
  expect(await register({ ...registrationOf(newName()), password }, CLIENT)).toEqual(
    invalid({ password: common }),
  );
  const change = { currentPassword: PASSWORD, newPassword };
  expect(await changePassword(person, change, CLIENT, null)).toEqual(
    invalid({ newPassword: common }),
  );
  const token = (await makeResetLink(person.email))?.url.split("/").at(-1) ?? "";
  expect(await resetPassword(token, password, CLIENT)).toEqual(invalid({ password: common }));
  expect(await resetPassword(token, "another horse", CLIENT)).toMatchObject({ ok: true });
});

test("of many who ask for one name at once, one gets it", async () => {
  const name = newName();
  const asked = await Promise.all(
    [1, 2, 3].map((number) =>
      register(registrationOf(name, `${name}-${number}@example.com`), CLIENT),
    ),
  );
  expect(asked.map(({ ok }) => ok).sort()).toEqual([false, false, true]);
});

test("registrations from one address are limited", async () => {
  const client = { ...CLIENT, address: "192.0.2.9" };
  await register(registrationOf(newName()), client);
  await db().rateLimit.updateMany({
    where: { key: { startsWith: "registrations-by-address:" } },
    data: { points: LIMITS["registrations-by-address"].points },
  });
  expect(await register(registrationOf(newName()), client)).toMatchObject(TOO_MANY);
  expect(await register(registrationOf(newName()), CLIENT)).toMatchObject({ ok: true });
});

test("a password is changed only by who knows it, and other sessions end", async () => {
  const person = await addPerson();
  const [here, elsewhere] = [
    await startSession(person.id, true),
    await startSession(person.id, true),
  ];
  const change = (currentPassword: string) =>
    changePassword(person, { currentPassword, newPassword: "another horse" }, CLIENT, here);
  expect(await change("wrong horse")).toEqual(
    invalid({ currentPassword: "That is not your password." }),
  );
  expect(await db().session.count({ where: { sessionToken: elsewhere } })).toBe(1);
  expect(await change(PASSWORD)).toMatchObject({ ok: true });
  const left = await db().session.findMany({ where: { userId: person.id } });
  expect(left.map(({ sessionToken }) => sessionToken)).toEqual([here]);
});

test("an account is deleted with its password, and its posts stay unless they are to go", async () => {
  for (const posts of ["keep", "delete"] as const) {
    const person = await addPerson();
    const { id: authorId } = person;
    const post = { authorId, title: "A post", content: "", html: "", summary: "" };
    await db().post.create({ data: { ...post, slug: newName() } });
    await db().post.create({ data: { ...post, slug: newName(), status: "draft" } });
    const leave = (password: string) => deleteAccount(person, { posts, password }, CLIENT);

    expect(await proofAskedOf(authorId)).toBe("password");
    expect(await leave("wrong horse")).toEqual(invalid({ password: "That is not your password." }));
    const before = await db().post.count();
    const deleted = await leave(PASSWORD);
    expect(deleted.ok && deleted.value).toContain(cacheTag.user(authorId));
    expect(await db().user.count({ where: { id: authorId } })).toBe(0);
    expect(await db().post.count()).toBe(before - (posts === "keep" ? 1 : 2));
  }
});

test("an account without a password is deleted with its username", async () => {
  const person = await addPerson();
  await db().password.delete({ where: { userId: person.id } });
  const leave = (username: string) => deleteAccount(person, { posts: "keep", username }, CLIENT);
  expect(await proofAskedOf(person.id)).toBe("username");
  expect(await leave(newName())).toEqual(invalid({ username: "That is not your username." }));
  expect(await leave(person.username.toUpperCase())).toMatchObject({ ok: true });
  expect(await db().user.count({ where: { id: person.id } })).toBe(0);
});
