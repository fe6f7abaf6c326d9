import { unzipSync } from "fflate";
import { db } from "../../lib/database/db";
import { makeAvatar } from "../../lib/media/avatar";
import { imageStorage } from "../../lib/media/storage/storage";
import { newToken } from "../../lib/secrets/one-time-token";
import { addPerson, newName, type Person } from "../../test/people";
import { present } from "../../test/present";
import { logInAs } from "../../test/sessions";
import { expect, test } from "../fixtures";

/** More than are read at once. */
const POSTS = 45;
const TITLE = 'Wine: "red" \\ # or white?';
const CONTENT = "# Typed\n\n---\n\n  as it *is*,  <b>to the last space  ";

/** Gives somebody all that can belong to an account. Returns what must not leave the database. */
async function addEverything({ id: userId }: Person): Promise<string[]> {
  const { tokenHash } = newToken();
  const made = await makeAvatar(PIXEL);
  if (!made.ok) throw new Error("The picture of this test is none.");
  const avatar = made.value;
  await imageStorage.put(avatar.hash, avatar.sizes);
  await db().user.update({
    where: { id: userId },
    data: {
      displayName: "Ada Lovelace",
      pronouns: "she/her",
      about: "I write about wine.",
      profileLinks: {
        create: { place: 0, label: "Garden", address: "https://garden.example/" },
      },
      formerUsernames: { create: { usernameKey: `former-${userId}` } },
      invitations: {
        create: {
          tokenHash: `invited-${tokenHash}`,
          role: "author",
          note: "Come!",
          expires: new Date(),
        },
      },
      emailChange: { create: { email: "new@example.com", tokenHash, expires: new Date() } },
      passwordReset: { create: { tokenHash: `reset-${tokenHash}`, expires: new Date() } },
      avatar: { create: { hash: avatar.hash } },
      accounts: {
        create: {
          type: "oauth",
          provider: "github",
          providerAccountId: userId,
          access_token: `access-${userId}`,
        },
      },
    },
  });
  const { hash } = await db().password.findUniqueOrThrow({ where: { userId } });
  return [hash, tokenHash, `access-${userId}`];
}

/** A WebP of one pixel. */
const PIXEL = Buffer.from("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==", "base64");

function textsIn(zip: Buffer): Record<string, string> {
  const decoder = new TextDecoder();
  return Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, decoder.decode(bytes)]),
  );
}

test("my data is one zip with everything of mine, nothing of others and no secret", async ({
  page,
  context,
  site,
  newPost,
}) => {
  const [me, other] = [await addPerson(), await addPerson()];
  const secrets = [...(await addEverything(me)), await logInAs(context, site, me)];
  const theirs = await newPost(other);
  const mine = await newPost(me, { title: TITLE, content: CONTENT });
  await db().post.createMany({
    data: Array.from({ length: POSTS - 1 }, (_, index) => ({
      slug: `${me.username}-${index}`,
      title: `Post ${index}`,
      content: `Text ${index}.`,
      authorId: me.id,
    })),
  });

  const before = { title: "Before", content: "A former text.", tags: "", savedAt: new Date() };
  await db().post.update({
    where: { id: mine.id },
    data: {
      formerSlugs: { create: { slug: `former-${mine.slug}` } },
      revisions: { create: before },
      pendingEdit: {
        create: {
          ...{ title: "After", content: "To come.", tags: "wine" },
          ...{ slug: "later", listing: "unlisted" },
        },
      },
      handBack: { create: { note: "Say more of the cellar." } },
    },
  });

  const answer = await page.request.get("/account/download");
  const day = new Date().toISOString().slice(0, 10);
  expect(answer.headers()).toMatchObject({
    "content-type": "application/zip",
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
    "content-disposition": expect.stringContaining(
      `attachment; filename="carafe-${me.username}-${day}.zip"`,
    ),
  });
  const files = textsIn(await answer.body());
  const pictures = [64, 128, 256].map((width) => `pictures/profile-${width}.webp`);
  const data = JSON.parse(present(files["data.json"]));

  expect(data).toMatchObject({
    username: me.username,
    formerUsernames: [`former-${me.id}`],
    email: me.email,
    pendingEmailChange: { email: "new@example.com" },
    displayName: "Ada Lovelace",
    pronouns: "she/her",
    about: "I write about wine.",
    links: [{ label: "Garden", address: "https://garden.example/", verifiedAt: null }],
    sessions: [{ browser: "", lastSeen: expect.any(String), expires: expect.any(String) }],
    connectedLogins: [{ provider: "github", id: me.id }],
    picture: { files: pictures },
    invitations: [{ role: "author", note: "Come!", email: "", usedAt: null }],
  });
  expect(data.posts).toHaveLength(POSTS);
  expect(data.posts[0]).toMatchObject({
    number: mine.id,
    slug: mine.slug,
    address: `${site.url}/post/${mine.slug}`,
    title: TITLE,
    status: "published",
    format: "plain",
    formerAddresses: [`${site.url}/post/former-${mine.slug}`],
  });
  const { unpublishedChanges, formerTexts } = data.posts[0];
  expect(unpublishedChanges).toMatchObject({ wantedSlug: "later", unlisted: true });
  expect(data.posts[0].handedBack).toMatchObject({ note: "Say more of the cellar." });
  expect(files[unpublishedChanges.file]).toMatch(
    /title: "After"[\s\S]*tags: \["wine"\][\s\S]*To come\.$/,
  );
  expect(files[formerTexts[0].file]).toMatch(/title: "Before"[\s\S]*A former text\.$/);
  expect(Object.keys(files).sort()).toEqual(
    [
      ...["data.json", unpublishedChanges.file, formerTexts[0].file, ...pictures],
      ...data.posts.map((post: { file: string }) => post.file),
    ].sort(),
  );
  const [head, ...rest] = present(files[`posts/${mine.slug}.md`]).split("\n---\n\n");
  expect(head).toContain(`---\ntitle: ${JSON.stringify(TITLE)}\n`);
  expect(rest.join("\n---\n\n")).toBe(CONTENT);

  const all = Object.values(files).join();
  for (const secret of [...secrets, theirs.slug, other.email]) expect(all).not.toContain(secret);
});

test("a zip opens whatever letters the name has", async ({ page, context, site }) => {
  const name = `吴-${newName().slice(4)}`;
  await logInAs(context, site, await addPerson(name));
  const answer = await page.request.get("/account/download");
  const disposition = answer.headers()["content-disposition"];
  expect(disposition).toContain(`filename*=UTF-8''carafe-${encodeURIComponent(name)}-`);
  expect(JSON.parse(present(textsIn(await answer.body())["data.json"])).username).toBe(name);
});

test("a visitor and an ended session are led to login", async ({
  page,
  context,
  site,
  request,
}) => {
  const visitor = await request.get("/account/download");
  expect(visitor.url()).toBe(`${site.url}/login?callbackUrl=%2Faccount%2Fdownload`);

  const sessionToken = await logInAs(context, site, await addPerson());
  await db().session.deleteMany({ where: { sessionToken } });
  const ended = await page.request.get("/account/download");
  expect(ended.url()).toBe(`${site.url}/login?callbackUrl=%2Faccount%2Fdownload`);
  expect(ended.headers()["content-type"]).toContain("text/html");
});
