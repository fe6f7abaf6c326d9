import { AVATAR_WIDTHS } from "../media/avatar-address";
import { isUnfinished, withStatus } from "../policy/post-status";
import { postAddress } from "../posts/slugs/post-address";
import { BESIDE_FIELDS, byField, HEAD_FIELDS, tagNames, UNLISTED } from "../posts/text/post-text";
import { reasonInWords } from "../reports/schema";
import { nameOfThing } from "../reports/thing-in-words";
import { absoluteAddress } from "../site/absolute-address";
import {
  avatarPath,
  imagePath,
  largestMotion,
  motionPath,
  pendingPath,
  postPath,
  revisionPath,
} from "./file-names";
import type { OwnData, OwnImage } from "./queries";

/** data.json: what is stored of one user, under names that a person understands. */
export function dataFile(data: OwnData, images: OwnImage[]): string {
  const all = { ...inWords(data), picturesInPosts: images.map(imageInWords) };
  return `${JSON.stringify(all, null, 2)}\n`;
}

function imageInWords(image: OwnImage) {
  const { width, height, uses } = image;
  const motion = largestMotion(image);
  return {
    ...{ file: imagePath(image), width, height },
    ...(motion ? { animation: motionPath(motion) } : {}),
    posts: uses.map(({ postId }) => postId),
  };
}

function inWords({ emailChange, password, avatar, ...data }: OwnData) {
  return {
    username: data.username,
    formerUsernames: data.formerUsernames.map(({ usernameKey }) => usernameKey),
    email: data.email,
    emailConfirmedAt: data.emailVerified,
    pendingEmailChange: emailChange && {
      email: emailChange.email,
      linkExpires: emailChange.expires,
    },
    displayName: data.displayName,
    pronouns: data.pronouns,
    about: data.about,
    fediverse: data.fediverse,
    links: data.profileLinks,
    role: data.role,
    createdAt: data.createdAt,
    passwordChangedAt: password?.updatedAt ?? null,
    picture: avatar && {
      savedAt: avatar.createdAt,
      files: AVATAR_WIDTHS.map(avatarPath),
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
    reports: data.reports.map(({ thing, reason, note, email, createdAt }) => ({
      of: nameOfThing(thing),
      reason: reasonInWords(reason),
      ...{ note, email, createdAt },
    })),
    invitations: data.invitations,
    posts: data.posts.map(postInWords),
  };
}

function postInWords({ id, slug, ...post }: OwnData["posts"][number]) {
  const { format, status, publishedAt, timeZone, updatedAt } = post;
  return {
    number: id,
    slug,
    address: absoluteAddress(postAddress(slug)),
    formerAddresses: post.formerSlugs.map((former) => absoluteAddress(postAddress(former.slug))),
    ...byField(HEAD_FIELDS, (field) => post[field]),
    ...byField(BESIDE_FIELDS, (field) => (field === "tags" ? tagNames(post) : post[field])),
    ...{ format, status },
    ...wishesOf({ ...post, slug: post.wantedSlug }),
    publishedAt: isUnfinished(withStatus(post).status) ? null : publishedAt,
    ...(status === "scheduled" ? { timeZone } : {}),
    updatedAt,
    file: postPath(slug),
    unpublishedChanges: post.pendingEdit && {
      savedAt: post.pendingEdit.savedAt,
      ...wishesOf(post.pendingEdit),
      file: pendingPath(slug),
    },
    handedBack: post.handBack,
    formerTexts: post.revisions.map((revision) => ({
      savedAt: revision.savedAt,
      savedWhileTyping: revision.isAutosave,
      file: revisionPath(slug, revision.id),
    })),
  };
}

/** What its author wants of a text once others see it, and since when editors may decide. */
function wishesOf(text: { slug: string; listing: string; handedInAt: Date | null }) {
  return {
    wantedSlug: text.slug || null,
    unlisted: text.listing === UNLISTED,
    handedInAt: text.handedInAt,
  };
}
