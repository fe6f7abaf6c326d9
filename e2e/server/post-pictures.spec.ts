import type { APIRequestContext } from "@playwright/test";
import { unzipSync } from "fflate";
import sharp from "sharp";
import { db } from "../../lib/database/db";
import { FILE_MAX_BYTES, FILE_PROBLEMS } from "../../lib/media/upload";
import { addPerson } from "../../test/people";
import { animation, photo } from "../../test/photo";
import { present } from "../../test/present";
import { expect, test } from "../fixtures";

type File = { name: string; mimeType: string; buffer: Buffer };

function fileOf(buffer: Buffer): File {
  return { name: "a.jpg", mimeType: "image/jpeg", buffer };
}

function send(
  request: APIRequestContext,
  multipart: Record<string, string | File>,
  headers: Record<string, string> = { "sec-fetch-site": "same-origin" },
) {
  return request.post("/editor/picture", { multipart, headers });
}

test("a picture sent by the editor is served in each of its sizes, without its metadata", async ({
  anotherBrowser,
  request,
}) => {
  const member = await anotherBrowser(await addPerson());
  const buffer = await photo(2400, 1600);
  const answer = await send(member.request, {
    picture: fileOf(buffer),
    alt: "A [wall]\n of stone",
  });
  expect(answer.status()).toBe(201);
  const image = await answer.json();
  expect(image).toEqual({
    address: expect.stringMatching(/^\/pictures\/[0-9a-f]{64}\/1600x1067\.webp$/),
    width: 1600,
    height: 1067,
    markdown: `![A \\[wall\\] of stone](${image.address})`,
  });
  const folder = image.address.slice(0, image.address.lastIndexOf("/"));
  for (const [file, width] of [
    ["480", 480],
    ["960", 960],
    ["1600", 1600],
    ["1600x1067", 1600],
  ] as const) {
    const served = await request.get(`${folder}/${file}.webp`);
    expect(served.headers()).toMatchObject({
      "content-type": "image/webp",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    });
    const { exif, ...metadata } = await sharp(await served.body()).metadata();
    expect([metadata.format, metadata.width, exif]).toEqual(["webp", width, undefined]);
  }
  for (const file of ["64", "320", "1600x1068", "480x320", "0", "0x0", "1600x", "99999"]) {
    expect((await request.get(`${folder}/${file}.webp`)).status(), file).toBe(404);
  }
  expect((await request.get(image.address.replace(/[0-9a-f]{64}/, "0".repeat(64)))).status()).toBe(
    404,
  );
});

test("a picture sent twice is kept once", async ({ anotherBrowser }) => {
  const member = await anotherBrowser(await addPerson());
  const picture = fileOf(await photo(300, 200));
  const answers = await Promise.all([1, 2].map(() => send(member.request, { picture })));
  const [one, other] = await Promise.all(answers.map((answer) => answer.json()));
  expect(one).toEqual(other);
  expect(one.markdown).toBe(`![](${one.address})`);
  const hash = one.address.split("/")[2];
  expect(await db().storedImage.count({ where: { hash } })).toBe(1);
});

test("a picture is taken from members alone, and from this site's pages alone", async ({
  anotherBrowser,
  request,
  site,
}) => {
  const member = await anotherBrowser(await addPerson());
  const picture = fileOf(await photo(300, 200));
  const kept = await db().postImage.count();
  const same = { "sec-fetch-site": "same-origin" };
  for (const [asker, headers, status] of [
    [request, same, 401],
    [request, { origin: site.url }, 401],
    [member.request, {}, 403],
    [member.request, { "sec-fetch-site": "cross-site" }, 403],
    [member.request, { "sec-fetch-site": "same-site", origin: site.url }, 403],
    [member.request, { "sec-fetch-site": "none" }, 403],
  ] as const) {
    const answer = await send(asker, { picture }, { ...headers });
    expect(answer.status(), JSON.stringify(headers)).toBe(status);
    expect((await answer.json()).error).toMatch(/^[A-Z].*\.$/);
  }
  const elsewhere = await send(member.request, { picture }, { origin: "https://evil.example" });
  expect(elsewhere.status()).toBe(400);
  expect(await db().postImage.count()).toBe(kept);
  expect((await send(member.request, { picture }, { origin: site.url })).status()).toBe(201);
});

test("what is no picture is refused in words, with the status that says why", async ({
  anotherBrowser,
}) => {
  const { request } = await anotherBrowser(await addPerson());
  const jpeg = await photo(300, 200);
  for (const [sent, status, error] of [
    [{}, 422, "Please choose a picture."],
    [{ picture: "text" }, 422, "Please choose a picture."],
    [{ picture: fileOf(Buffer.alloc(0)) }, 422, "Please choose a picture."],
    [{ picture: fileOf(Buffer.from("<svg/>")) }, 415, FILE_PROBLEMS["not-an-image"]],
    [{ picture: fileOf(jpeg.subarray(0, jpeg.length / 2)) }, 422, FILE_PROBLEMS.incomplete],
    [
      { picture: fileOf(Buffer.alloc(FILE_MAX_BYTES + 1)) },
      413,
      "That file is larger than 15 MB. Please choose a smaller one.",
    ],
    [
      { picture: fileOf(jpeg), alt: "a".repeat(501) },
      422,
      "An alternative text can have at most 500 characters. This has 501.",
    ],
  ] as [Record<string, string | File>, number, string][]) {
    const answer = await send(request, { nothing: "", ...sent });
    expect([answer.status(), await answer.json()]).toEqual([status, { error }]);
  }
  const noForm = await request.post("/editor/picture", {
    data: "{}",
    headers: { "sec-fetch-site": "same-origin", "content-type": "application/json" },
  });
  expect(noForm.status()).toBe(422);
});

test("after sixty pictures in an hour the next one has to wait", async ({ anotherBrowser }) => {
  const { request } = await anotherBrowser(await addPerson());
  const picture = fileOf(Buffer.from("no picture"));
  for (let number = 1; number <= 60; number++) {
    expect((await send(request, { picture })).status()).toBe(415);
  }
  const answer = await send(request, { picture });
  expect(answer.status()).toBe(429);
  expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(3_000);
  expect((await answer.json()).error).toBe(
    "Too many attempts. Please wait 60 minutes and try again.",
  );
});

test("my data brings along the pictures of my posts", async ({ anotherBrowser, newPost }) => {
  const me = await addPerson();
  const { request } = await anotherBrowser(me);
  const upload = async () => {
    const answer = await send(request, { picture: fileOf(await photo(700, 400)) });
    return (await answer.json()).address as string;
  };
  const [mine, theirs] = await Promise.all([upload(), upload()]);
  const moving = fileOf(await animation("webp"));
  const { address } = await (await send(request, { picture: moving })).json();
  const [myPost, theirPost] = [await newPost(me), await newPost(await addPerson())];
  const shownIn = ({ id }: { id: number }, address: string) => ({
    postId: id,
    imageHash: present(address.split("/")[2]),
  });
  const shown = [shownIn(myPost, mine), shownIn(theirPost, theirs), shownIn(myPost, address)];
  await db().postImageUse.createMany({ data: shown });
  const zip = await (await request.get("/account/download")).body();
  const files = unzipSync(zip);
  const file = mine.slice(1);
  const [image] = await db().postImage.findMany({ where: { hash: address.split("/")[2] } });
  const [still, animated] = [address.slice(1), `pictures/${image?.motionHash}/700.webp`];
  expect(Object.keys(files).filter((path) => path.startsWith("pictures/"))).toEqual([
    file,
    still,
    animated,
  ]);
  expect((await sharp(files[animated]).metadata()).pages).toBe(3);
  expect((await sharp(files[file]).metadata()).width).toBe(700);
  const data = JSON.parse(new TextDecoder().decode(files["data.json"]));
  const about = { width: 700, height: 400, posts: [myPost.id] };
  expect(data.picturesInPosts).toEqual([
    { file, ...about },
    { file: still, animation: animated, ...about },
  ]);
});
