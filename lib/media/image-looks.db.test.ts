import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { inkDrawing, photo } from "../../test/photo";
import { db } from "../database/db";
import { keepPostImage } from "./add-post-image";
import { listImageLooks } from "./image-looks";
import { makePostImage } from "./post-image";
import { postImageAddress } from "./post-image-address";
import { imageStorage } from "./storage/storage";

onTestDatabase();

async function keep(file: Buffer) {
  const made = await makePostImage(file);
  if (!made.ok) throw new Error(`The picture of this test is refused: ${made.problem.reason}`);
  await keepPostImage(made.value);
  return { hash: made.value.hash, address: postImageAddress(made.value) };
}

test("a picture that is uploaded is looked at, whether it is dark ink", async () => {
  const [dark, bright] = [
    await keep(await inkDrawing("#123")),
    await keep(await inkDrawing("#fe8")),
  ];
  const opaque = await keep(await photo(700, 300));
  const text = `![](${dark.address}) ![](${bright.address}) <img src="${opaque.address}"> ${dark.address}`;
  expect(await listImageLooks(text)).toEqual(
    new Map([
      [dark.hash, { isDarkInk: true, motionHash: null }],
      [bright.hash, { isDarkInk: false, motionHash: null }],
      [opaque.hash, { isDarkInk: false, motionHash: null }],
    ]),
  );
  expect(await listImageLooks(`/pictures/${"0".repeat(64)}/700x300.webp`)).toEqual(new Map());
});

test("a picture from before anybody looked is looked at once", async () => {
  const { hash, address } = await keep(await inkDrawing("#123"));
  await db().postImage.update({ where: { hash }, data: { isDarkInk: null } });
  expect(await listImageLooks(address)).toEqual(
    new Map([[hash, { isDarkInk: true, motionHash: null }]]),
  );
  await imageStorage.delete([hash], new Date());
  expect(await listImageLooks(address)).toEqual(
    new Map([[hash, { isDarkInk: true, motionHash: null }]]),
  );
});

test("a picture whose bytes are gone is no reason not to show a post", async () => {
  const { hash, address } = await keep(await inkDrawing("#123"));
  await db().postImage.update({ where: { hash }, data: { isDarkInk: null } });
  await imageStorage.delete([hash], new Date());
  expect(await listImageLooks(address)).toEqual(
    new Map([[hash, { isDarkInk: false, motionHash: null }]]),
  );
});
