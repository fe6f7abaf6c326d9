import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addMember, addPerson } from "../../test/people";
import { photo } from "../../test/photo";
import { db } from "../database/db";
import { deleteUser } from "../users/delete-user";
import { addPostImage } from "./add-post-image";
import { AVATAR_WIDTHS } from "./avatar-address";
import { removeAvatar, setAvatar } from "./change-avatar";
import { findImage } from "./find-image";
import { imageStorage } from "./storage/storage";
import { FILE_MAX_BYTES } from "./upload";

onTestDatabase();

/** A file that no other test has, a square as large as the largest avatar if no size is given. */
async function newFile(width = 256, height = width): Promise<File> {
  return new File([new Uint8Array(await photo(width, height))], "me.jpg");
}

async function hashOf({ id: userId }: { id: string }): Promise<string> {
  return (await db().avatar.findUniqueOrThrow({ where: { userId } })).hash;
}

/** Widths of an image whose bytes are stored. */
async function storedWidths(hash: string): Promise<number[]> {
  const stored = await Promise.all(
    AVATAR_WIDTHS.map(async (width) => ({ width, bytes: await imageStorage.get(hash, width) })),
  );
  return stored.filter(({ bytes }) => bytes).map(({ width }) => width);
}

test("an avatar takes the place of the one before, of which nothing stays", async () => {
  const ada = await addPerson();
  expect(await setAvatar(ada, await newFile(300, 200))).toEqual({ ok: true });
  const first = await hashOf(ada);
  expect(await storedWidths(first)).toEqual([64, 128, 256]);
  expect(await findImage(first, 64)).toEqual(await imageStorage.get(first, 64));

  await setAvatar(ada, await newFile());
  const second = await hashOf(ada);
  expect(await storedWidths(first)).toEqual([]);
  expect(await storedWidths(second)).toEqual([64, 128, 256]);
  expect((await db().user.findUniqueOrThrow({ where: { id: ada.id } })).image).toBe(
    `/pictures/${second}`,
  );

  await removeAvatar(ada);
  expect(await storedWidths(second)).toEqual([]);
  expect((await db().user.findUniqueOrThrow({ where: { id: ada.id } })).image).toBeNull();
});

test("the same picture again stays", async () => {
  const ada = await addPerson();
  const file = await newFile();
  await setAvatar(ada, file);
  await setAvatar(ada, file);
  expect(await storedWidths(await hashOf(ada))).toEqual([64, 128, 256]);
});

test("a picture that two people have stays until the second has another", async () => {
  const people = [await addPerson(), await addPerson()] as const;
  const file = await newFile();
  for (const person of people) await setAvatar(person, file);
  const hash = await hashOf(people[0]);
  await removeAvatar(people[0]);
  expect(await storedWidths(hash)).toEqual([64, 128, 256]);
  await removeAvatar(people[1]);
  // The second put it there again after the first had it, so its own row is the last that names it.
  expect(await storedWidths(hash)).toEqual([]);
});

test("an avatar that stands in a post too is served there after it was removed", async () => {
  const ada = await addPerson();
  const file = await newFile();
  await setAvatar(ada, file);
  const hash = await hashOf(ada);
  await db().postImage.create({ data: { hash, width: 256, height: 256 } });
  await removeAvatar(ada);
  expect(await findImage(hash, 256, 256)).not.toBeNull();
  expect(await findImage(hash, 256, 255)).toBeNull();
});

test("what is put again while it is removed is not taken away from whoever put it", async () => {
  const ada = await addPerson();
  const file = await newFile();
  await setAvatar(ada, file);
  const hash = await hashOf(ada);
  const sizes = [{ width: 64, bytes: new Uint8Array(9) }];
  await setTimeout(5); // later than the avatar's row
  await imageStorage.put(hash, sizes); // by somebody who is about to write a row
  await removeAvatar(ada);
  expect(await imageStorage.get(hash, 64)).not.toBeNull();
  expect(await findImage(hash, 64)).toBeNull(); // no row names it yet
});

test("of many avatars saved at once one is left, and it is the one that shows", async () => {
  const ada = await addPerson();
  const files = await Promise.all([newFile(), newFile(), newFile()]);
  await Promise.all(files.map((file) => setAvatar(ada, file)));
  const { image } = await db().user.findUniqueOrThrow({ where: { id: ada.id } });
  expect(image).toBe(`/pictures/${await hashOf(ada)}`);
  expect(await storedWidths(await hashOf(ada))).toEqual([64, 128, 256]);
});

test("who uploads the same picture in many windows at once has it once", async () => {
  const ada = await addPerson();
  const file = await newFile();
  await Promise.all(Array.from({ length: 6 }, () => setAvatar(ada, file)));
  expect(await storedWidths(await hashOf(ada))).toEqual([64, 128, 256]);
});

test("the bytes go with the account", async () => {
  const ada = await addPerson();
  await setAvatar(ada, await newFile());
  const hash = await hashOf(ada);
  await deleteUser(ada.id, "keep");
  expect(await storedWidths(hash)).toEqual([]);
});

test("what is no picture is refused in words and with a reason", async () => {
  const ada = await addMember();
  const broken = new File(["<svg/>"], "a.svg");
  for (const add of [
    setAvatar,
    (author: typeof ada, file: File) => addPostImage(author, file, ""),
  ]) {
    expect(await add(ada, broken)).toMatchObject({
      ok: false,
      problem: { code: "invalid", reason: "not-an-image" },
    });
    expect(await add(ada, new File([], "a.png"))).toMatchObject({
      problem: { reason: "missing", errors: { picture: "Please choose a picture." } },
    });
    const large = new File([new Uint8Array(FILE_MAX_BYTES + 1)], "a.png");
    expect(await add(ada, large)).toMatchObject({ problem: { reason: "too-large" } });
  }
  expect(await db().avatar.count({ where: { userId: ada.id } })).toBe(0);
});

test("thirty avatars an hour are enough", async () => {
  const ada = await addPerson();
  for (let number = 1; number <= 30; number++) await setAvatar(ada, null);
  expect(await setAvatar(ada, await newFile())).toMatchObject({ problem: { code: "too-many" } });
});
