import { expect, test, vi } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addPerson, newName } from "../../test/people";
import { DAY_MS } from "../config/durations";
import { db } from "../database/db";
import { keepPostImage } from "./add-post-image";
import { deleteImagesAtOnce, deleteUnusedImages } from "./delete-unused-images";
import { findImage } from "./find-image";
import { keepImageUses } from "./image-uses";
import { postImageAddress } from "./post-image-address";
import { imageStorage } from "./storage/storage";

onTestDatabase();

let made = 0;

/** A picture that was uploaded some days ago. */
async function newImage(daysAgo = 0) {
  const hash = (++made).toString(16).padStart(64, "e");
  const image = {
    hash,
    width: 300,
    height: 200,
    isDarkInk: false,
    motion: null,
    sizes: [{ width: 300, bytes: new Uint8Array(9) }],
  };
  await daysBefore(daysAgo, () => keepPostImage(image));
  await setUnused(hash, daysAgo);
  return { image, hash, text: `![](${postImageAddress(image)})` };
}

/** Begins something as if it were some days ago. */
function daysBefore<T>(days: number, begin: () => T): T {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - days * DAY_MS });
  try {
    return begin();
  } finally {
    vi.useRealTimers();
  }
}

function setUnused(hash: string, daysAgo: number) {
  const unusedSince = new Date(Date.now() - daysAgo * DAY_MS);
  return db().postImage.updateMany({
    where: { hash, unusedSince: { not: null } },
    data: { unusedSince },
  });
}

async function newPost(...texts: string[]): Promise<number> {
  const { id: authorId } = await addPerson();
  const { id } = await db().post.create({
    data: { slug: newName(), title: "With pictures", content: texts.join(), authorId },
  });
  await write(id, ...texts);
  return id;
}

function write(postId: number, ...texts: string[]): Promise<void> {
  return db().$transaction(async (tx) => {
    await tx.post.update({ where: { id: postId }, data: { title: "Another title" } });
    await keepImageUses(tx, postId, texts);
  });
}

async function usesOf(postId: number): Promise<string[]> {
  const uses = await db().postImageUse.findMany({
    where: { postId },
    orderBy: { imageHash: "asc" },
  });
  return uses.map(({ imageHash }) => imageHash);
}

/** "used", "unused", or "gone" with all its sizes. */
async function stateOf(hash: string): Promise<string> {
  const image = await db().postImage.findUnique({ where: { hash } });
  if (image) return image.unusedSince ? "unused" : "used";
  expect(await imageStorage.get(hash, 300)).toBeNull();
  return "gone";
}

test("a post uses the pictures that its texts name, as far as there are such", async () => {
  const [one, other] = [await newImage(), await newImage()];
  const unknown = one.text.replace(one.hash, "f".repeat(64));
  const id = await newPost(`Text ${one.text}${one.text} ${unknown}`, `Pending ${other.text}`);
  expect(await usesOf(id)).toEqual([one.hash, other.hash]);
  expect(await stateOf(one.hash)).toBe("used");
  await write(id, other.text);
  expect(await usesOf(id)).toEqual([other.hash]);
  await write(id, "Nothing to see.");
  expect(await usesOf(id)).toEqual([]);
});

test("a picture that nobody came to use is there for a week", async () => {
  const [young, old] = [await newImage(6.9), await newImage(7.1)];
  await deleteUnusedImages();
  expect(await stateOf(young.hash)).toBe("unused");
  expect(await stateOf(old.hash)).toBe("gone");
});

test("a picture goes a week after the last post that showed it, changed or deleted", async () => {
  const [changed, deleted] = [await newImage(9), await newImage(9)];
  const [changedId, deletedId] = [await newPost(changed.text), await newPost(deleted.text)];
  await write(changedId, "No picture any more.");
  await db().post.delete({ where: { id: deletedId } });
  for (const { hash } of [changed, deleted]) {
    await deleteUnusedImages();
    expect(await stateOf(hash)).toBe("unused");
    await setUnused(hash, 7.1);
    await deleteUnusedImages();
    expect(await stateOf(hash)).toBe("gone");
  }
});

test("a picture that some post shows stays, however old", async () => {
  const { hash, text } = await newImage(30);
  const [id] = [await newPost(text), await newPost(text)];
  await write(id, "");
  await deleteUnusedImages();
  await deleteUnusedImages();
  expect(await stateOf(hash)).toBe("used");
});

test("a picture uploaded again is there for another week, and once", async () => {
  const { image, hash } = await newImage(7.1);
  await Promise.all([keepPostImage(image), keepPostImage(image)]);
  await deleteUnusedImages();
  expect(await stateOf(hash)).toBe("unused");
  expect(await imageStorage.get(hash, 300)).toEqual(new Uint8Array(9));
});

test("an animation stays with its picture, and goes with it", async () => {
  const { hash } = await newImage(6.9);
  const motionHash = hash.replace(/^e+/, (letters) => "d".repeat(letters.length));
  const moving = [{ width: 300, bytes: new Uint8Array(8) }];
  await daysBefore(8, () => imageStorage.put(motionHash, moving));
  await db().postImage.update({ where: { hash }, data: { motionHash } });
  await deleteUnusedImages();
  expect(await findImage(motionHash, 300)).toEqual(new Uint8Array(8));
  expect(await findImage(motionHash, 300, 200)).toBeNull();
  await setUnused(hash, 7.1);
  await daysBefore(8, () => imageStorage.put(hash, moving));
  await deleteUnusedImages();
  expect(await stateOf(hash)).toBe("gone");
  expect(await imageStorage.get(motionHash, 300)).toBeNull();
});

test("an animation goes with its picture at once where that is asked for", async () => {
  const { hash } = await newImage();
  const motionHash = hash.replace(/^e+/, (letters) => "c".repeat(letters.length));
  await imageStorage.put(motionHash, [{ width: 300, bytes: new Uint8Array(8) }]);
  await db().postImage.update({ where: { hash }, data: { motionHash } });
  await deleteImagesAtOnce([hash]);
  expect(await stateOf(hash)).toBe("gone");
  expect(await imageStorage.get(motionHash, 300)).toBeNull();
});

test("uploading again what a post shows does not let it go", async () => {
  const { image, hash, text } = await newImage();
  await newPost(text);
  await keepPostImage(image);
  expect(await stateOf(hash)).toBe("used");
});

test("more pictures than one statement takes are removed in one run", async () => {
  const images = await Promise.all(Array.from({ length: 120 }, () => newImage(8)));
  await deleteUnusedImages();
  const hashes = images.map(({ hash }) => hash);
  expect(await db().postImage.count({ where: { hash: { in: hashes } } })).toBe(0);
});

test("of a post that comes to show a picture and its removal at once, one has its way", async () => {
  const rounds = Array.from({ length: 20 }, async () => {
    const { hash, text } = await newImage(7.1);
    const [id] = await Promise.all([newPost(text), deleteUnusedImages()]);
    return { hash, isUsed: (await usesOf(id)).length === 1 };
  });
  for (const { hash, isUsed } of await Promise.all(rounds)) {
    expect(await stateOf(hash)).toBe(isUsed ? "used" : "gone");
  }
});

test("bytes that a process left behind without a row go after a day", async () => {
  const [young, old] = ["b".repeat(64), "c".repeat(64)];
  const sizes = [{ width: 300, bytes: new Uint8Array(9) }];
  await daysBefore(0.9, () => imageStorage.put(young, sizes));
  await daysBefore(1.1, () => imageStorage.put(old, sizes));
  await deleteUnusedImages();
  expect(await imageStorage.get(young, 300)).not.toBeNull();
  expect(await imageStorage.get(old, 300)).toBeNull();
});

test("what somebody's avatar shows too stays when no post shows it any more", async () => {
  const { hash } = await newImage(7.1);
  const { id: userId } = await addPerson();
  await db().avatar.create({ data: { userId, hash } });
  await deleteUnusedImages();
  expect(await db().postImage.count({ where: { hash } })).toBe(0);
  expect(await imageStorage.get(hash, 300)).not.toBeNull();
});

test("a run that is told to stop ends between two statements", async () => {
  const { hash } = await newImage(7.1);
  await deleteUnusedImages(new Date(), AbortSignal.abort());
  expect(await stateOf(hash)).toBe("unused");
});
