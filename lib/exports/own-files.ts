import { countAttempt } from "../limits/count-attempt";
import { AVATAR_WIDTHS } from "../media/avatar-address";
import { imageStorage } from "../media/storage/storage";
import { ok, type Result, type TooMany } from "../result";
import { dataFile } from "./data-file";
import {
  avatarPath,
  imagePath,
  largestMotion,
  motionPath,
  pendingPath,
  postPath,
  revisionPath,
} from "./file-names";
import { markdownOf } from "./markdown-file";
import {
  eachPost,
  eachRevision,
  findOwnData,
  listPostImages,
  type OwnData,
  type OwnImage,
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
  yield* ownImages(data, images);
}

/** An image that has been removed meanwhile is left out. */
async function* ownImages({ avatar }: OwnData, images: OwnImage[]): AsyncGenerator<ZippedFile> {
  const squares = avatar ? AVATAR_WIDTHS.map((width) => ({ ...avatar, width })) : [];
  for (const { hash, width } of squares) {
    const bytes = await imageStorage.get(hash, width);
    if (bytes) yield { path: avatarPath(width), bytes, isCompressed: true };
  }
  for (const image of images) {
    const bytes = await imageStorage.get(image.hash, image.width);
    if (bytes) yield { path: imagePath(image), bytes, isCompressed: true };
    const motion = largestMotion(image);
    const moving = motion && (await imageStorage.get(motion.hash, motion.width));
    if (moving) yield { path: motionPath(motion), bytes: moving, isCompressed: true };
  }
}

/** Posts as they are seen, what waits to be seen, and what they were before. */
async function* ownTexts(userId: string, { posts }: OwnData): AsyncGenerator<ZippedFile> {
  const ids = posts.map(({ id }) => id);
  for await (const post of eachPost(userId, ids)) {
    const { slug, status, publishedAt: date, pendingEdit } = post;
    const about = status === "published" ? { slug, date } : { slug, date, status };
    yield textFile(postPath(slug), markdownOf(post, about));
    if (!pendingEdit) continue;
    const pending = { slug, date: pendingEdit.savedAt, status: "changes" };
    yield textFile(pendingPath(slug), markdownOf(pendingEdit, pending));
  }
  const revisionIds = posts.flatMap(({ revisions }) => revisions.map(({ id }) => id));
  for await (const { post, id, savedAt: date, ...text } of eachRevision(userId, revisionIds)) {
    const former = { slug: post.slug, date, status: "former" };
    yield textFile(revisionPath(post.slug, id), markdownOf(text, former));
  }
}

function textFile(path: string, text: string): ZippedFile {
  return { path, bytes: new TextEncoder().encode(text), isCompressed: false };
}
