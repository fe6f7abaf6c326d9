import { mock } from "node:test";
import type { Member } from "../../lib/actor";
import { hashPassword } from "../../lib/auth/passwords/hashing";
import { DAY_MS } from "../../lib/config/durations";
import { OperatorError } from "../../lib/config/operator-error";
import { readSettings, settings } from "../../lib/config/settings";
import { db } from "../../lib/database/db";
import { addPostImage } from "../../lib/media/add-post-image";
import { setAvatar } from "../../lib/media/change-avatar";
import { saveDraft } from "../../lib/posts/drafts/save-draft";
import { publishPost } from "../../lib/posts/publishing/publish-post";
import { schedulePost } from "../../lib/posts/publishing/schedule-post";
import type { Saved } from "../../lib/posts/saving/save-result";
import { type PostText, pickText } from "../../lib/posts/text/post-text";
import type { Result } from "../../lib/result";
import { addAccount } from "../../lib/users/account";
import { NOTHING_SAID } from "../../lib/users/profile";
import { updateProfile } from "../../lib/users/update-profile";
import { refreshRunningSite } from "../carafe/running-site";
import { prepareDatabase } from "../database/prepare-database";
import { siteSecret } from "../secret-file";
import { LOGIN_NAME, PASSWORD, PEOPLE } from "./people";
import { drawAvatar, drawHills } from "./pictures";
import { readSeedTexts, type SeedText, withPictures } from "./seed-texts";

const NOW = Date.now();

/** Fills the database of the settings by the verbs of lib, each at the moment of its own. */
export async function seedBlog(): Promise<void> {
  process.env.AUTH_SECRET = await siteSecret(readSettings(process.env));
  await prepareDatabase(settings().databaseUrl);
  if ((await db().post.count({ where: { kind: "post" } })) > 0) {
    throw new OperatorError("There are posts in this blog already; only an empty one is filled.");
  }
  mock.timers.enable({ apis: ["Date"], now: NOW });
  const people = await addPeople();
  for (const text of readSeedTexts()) await addText(people, text);
  mock.timers.reset();
  await refreshRunningSite();
  console.log(`There are posts by ${people.size} people now, over two years.`);
  console.log(`Log in as ${emailOf(LOGIN_NAME)} with the password “${PASSWORD}”.`);
}

async function addPeople(): Promise<Map<string, Member>> {
  mock.timers.setTime(NOW - 730 * DAY_MS);
  const hash = await hashPassword(PASSWORD);
  const people = new Map<string, Member>();
  for (const [number, { username, ...said }] of PEOPLE.entries()) {
    const names = { username, email: emailOf(username) };
    const added = await addAccount(names, hash);
    if (!added.ok) throw new OperatorError(`${username}: ${Object.values(added.problem.errors)}`);
    const where = { email: names.email };
    const { id } = await db().user.findUniqueOrThrow({ where, select: { id: true } });
    await updateProfile({ id, username }, { ...names, ...NOTHING_SAID, ...said });
    const person: Member = { kind: "member", role: "author", id, ...names, image: null };
    await setAvatar(person, fileOf(await drawAvatar(number)));
    people.set(username, person);
  }
  return people;
}

/** Names may have letters of any script, these addresses have not. */
function emailOf(username: string): string {
  const number = PEOPLE.findIndex((person) => person.username === username);
  return /^[a-z]+$/.test(username) ? `${username}@example.org` : `writer${number}@example.org`;
}

async function addText(people: Map<string, Member>, seed: SeedText): Promise<void> {
  const author = people.get(seed.author);
  if (!author) throw new Error(`Nobody is called ${seed.author}.`);
  mock.timers.setTime(NOW - seed.daysAgo * DAY_MS);
  const drawn = (text: string) =>
    withPictures(text, (number, alt) => addPicture(author, number, alt));
  const content = await drawn(seed.content);
  const text = { ...pickText(seed), content, cover: await drawn(seed.cover) };
  if (seed.state === "draft") {
    savedBy(await saveDraft(author, null, text, { isAutosave: false }));
  } else if (seed.state === "scheduled") {
    const date = new Date(NOW + 7 * DAY_MS).toISOString().slice(0, 10);
    const moment = { date, time: "10:00", timeZone: "Europe/Berlin" };
    savedBy(await schedulePost(author, null, text, moment));
  } else {
    await publish(author, seed, text);
  }
}

async function publish(author: Member, seed: SeedText, text: PostText): Promise<void> {
  const { revisedAfter, state } = seed;
  const first = revisedAfter ? { ...text, content: withoutLastPart(text.content) } : text;
  let base = savedBy(await publishPost(author, null, first));
  if (revisedAfter) {
    mock.timers.setTime(NOW - (seed.daysAgo - revisedAfter) * DAY_MS);
    base = savedBy(await publishPost(author, base, { ...text, slug: base.slug }));
  }
  if (state !== "pending") return;
  mock.timers.setTime(NOW - DAY_MS);
  const changed = { ...text, slug: base.slug, content: `${text.content}\n\nMore numbers follow.` };
  savedBy(await saveDraft(author, base, changed, { isAutosave: true }));
}

/** Without what stands under the last heading. */
function withoutLastPart(content: string): string {
  return content.slice(0, content.lastIndexOf("\n## ")).trim();
}

async function addPicture(author: Member, number: number, alt: string): Promise<string> {
  const added = await addPostImage(author, fileOf(await drawHills(number)), alt);
  if (!added.ok) throw new Error(`A picture was refused: ${added.problem.code}`);
  return added.value.markdown;
}

function fileOf(picture: Buffer): File {
  return new File([new Uint8Array(picture)], "drawn.jpg");
}

function savedBy(result: Result<Saved>): Saved {
  if (!result.ok) throw new Error(`A post was refused: ${result.problem.code}`);
  return result.value;
}
