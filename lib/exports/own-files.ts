import { countAttempt } from "../limits/count-attempt";
import { ok, type Result, type TooMany } from "../result";
import { dataFile } from "./data-file";
import { markdownOf } from "./markdown-file";
import { imagePath, pendingPath, picturePath, postPath, revisionPath } from "./paths";
import {
  eachPost,
  eachRevision,
  findLargestSize,
  findOwnData,
  listPictureSizes,
  listPostImages,
  type OwnData,
} from "./queries";
import { type ZippedFile, zipStream } from "./zip-stream";

/** Everything that belongs to one user, in one zip. */
export async function downloadOwnFiles(
  userId: string,
): Promise<Result<ReadableStream<Uint8Array>, TooMany>> {
  const counted = await countAttempt("downloads-by-user", userId);
  return counted.ok ? ok(zipStream(ownFiles(userId))) : counted;
}

/** Everything that belongs to one user, file by file as it is asked for. */
async function* ownFiles(userId: string): AsyncGenerator<ZippedFile> {
  const data = await findOwnData(userId);
  if (!data) return;
  const images = await listPostImages(userId);
  yield textFile("data.json", dataFile(data, images));
  yield* ownTexts(userId, data);
  for (const { width, bytes } of await listPictureSizes(userId)) {
    yield { path: picturePath(width), bytes, isCompressed: true };
  }
  for (const image of images) {
    const size = await findLargestSize(image);
    if (size) yield { path: imagePath(image), bytes: size.bytes, isCompressed: true };
  }
}

/** Posts as they are seen, what waits to be seen, and what they were before. */
async function* ownTexts(userId: string, { posts }: OwnData): AsyncGenerator<ZippedFile> {
  const ids = posts.map(({ id }) => id);
  for await (const { pendingEdit, publishedAt: date, ...post } of eachPost(userId, ids)) {
    const { slug, status } = post;
    const text = status === "published" ? { ...post, status: undefined } : post;
    yield textFile(postPath(slug), markdownOf({ ...text, date }));
    if (!pendingEdit) continue;
    const pending = { ...pendingEdit, slug, date: pendingEdit.savedAt, status: "changes" };
    yield textFile(pendingPath(slug), markdownOf(pending));
  }
  const revisionIds = posts.flatMap(({ revisions }) => revisions.map(({ id }) => id));
  for await (const { post, savedAt: date, ...text } of eachRevision(userId, revisionIds)) {
    const former = { ...text, slug: post.slug, date, status: "former" };
    yield textFile(revisionPath(post.slug, text.id), markdownOf(former));
  }
}

function textFile(path: string, text: string): ZippedFile {
  return { path, bytes: new TextEncoder().encode(text), isCompressed: false };
}
