import { absoluteAddress } from "../absolute-address";
import { postImageAddress } from "../media/post-image-address.mjs";
import { postAddress } from "../posts/post-address";
import { markdownOf } from "./markdown-file";
import {
  eachPost,
  findLargestSize,
  findOwnData,
  listPictureSizes,
  listPostImages,
  type OwnData,
  type OwnImage,
} from "./queries";
import type { ZippedFile } from "./zip-stream";

/** Everything that belongs to one user, file by file as it is asked for. */
export async function* ownFiles(userId: string): AsyncGenerator<ZippedFile> {
  const data = await findOwnData(userId);
  if (!data) return;
  const images = await listPostImages(userId);
  const all = { ...inWords(data), picturesInPosts: images.map(imageInWords) };
  yield textFile("data.json", `${JSON.stringify(all, null, 2)}\n`);
  const ids = data.posts.map(({ id }) => id);
  for await (const post of eachPost(userId, ids)) {
    yield textFile(postPath(post.slug), markdownOf(post));
  }
  for (const { width, bytes } of await listPictureSizes(userId)) {
    yield { path: picturePath(width), bytes, isCompressed: true };
  }
  for (const image of images) {
    const size = await findLargestSize(image);
    if (size) yield { path: imagePath(image), bytes: size.bytes, isCompressed: true };
  }
}

function textFile(path: string, text: string): ZippedFile {
  return { path, bytes: new TextEncoder().encode(text), isCompressed: false };
}

function postPath(slug: string): string {
  return `posts/${slug}.md`;
}

function picturePath(width: number): string {
  return `pictures/profile-${width}.webp`;
}

/** As the posts name it, so that they find it beside them. */
function imagePath(image: OwnImage): string {
  return postImageAddress(image).slice(1);
}

function imageInWords(image: OwnImage) {
  const { width, height, uses } = image;
  return { file: imagePath(image), width, height, posts: uses.map(({ postId }) => postId) };
}

/** What stands in data.json, under names that a person understands. */
function inWords({ emailChange, password, picture, ...data }: OwnData) {
  return {
    username: data.username,
    formerUsernames: data.formerUsernames.map(({ usernameKey }) => usernameKey),
    email: data.email,
    emailConfirmedAt: data.emailVerified,
    pendingEmailChange: emailChange && {
      email: emailChange.email,
      linkExpires: emailChange.expires,
    },
    about: data.about,
    createdAt: data.createdAt,
    passwordChangedAt: password?.updatedAt ?? null,
    picture: picture && {
      savedAt: picture.createdAt,
      files: picture.sizes.map(({ width }) => picturePath(width)),
    },
    sessions: data.sessions.map(({ userAgent, createdAt, lastSeenAt, expires }) => ({
      browser: userAgent,
      firstSeen: createdAt,
      lastSeen: lastSeenAt,
      expires,
    })),
    connectedLogins: data.accounts.map(({ provider, providerAccountId }) => ({
      provider,
      id: providerAccountId,
    })),
    posts: data.posts.map(({ id, slug, title, publishedAt, updatedAt }) => ({
      number: id,
      slug,
      address: absoluteAddress(postAddress(slug)),
      title,
      publishedAt,
      updatedAt,
      file: postPath(slug),
    })),
  };
}
