import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addMember } from "../../test/people";
import { db } from "../database/db";
import { publication, readStoredSettings } from "./publication";
import { namePublication, saveSettings } from "./save-settings";
import { FIRST_SETTINGS, type SettingsForm } from "./settings-schema";

onTestDatabase();

const seen = async (accent = "") => ({ version: (await readStoredSettings()).version, accent });
const changed = async (changes: Partial<SettingsForm>) => ({
  ...(await readStoredSettings()).form,
  ...changes,
});

test("a new site is what every site was before", async () => {
  expect(await readStoredSettings()).toEqual({ version: 0, form: FIRST_SETTINGS });
  expect(await publication()).toMatchObject({
    name: "Carafe",
    postsPerPage: 5,
    accent: null,
    navigation: [
      { label: "Home", address: "/" },
      { label: "About", address: "/about" },
    ],
  });
});

test.each(["reader", "contributor", "author", "editor"] as const)(
  "a member who is %s changes no setting",
  async (role) => {
    const saved = await saveSettings(
      await addMember(undefined, role),
      await seen(),
      await changed({ name: "Mine" }),
    );
    expect(saved).toMatchObject({ ok: false, problem: { code: "not-allowed" } });
    expect((await publication()).name).not.toBe("Mine");
  },
);

test("an admin names the publication and says how many posts a page has", async () => {
  const admin = await addMember(undefined, "admin");
  const saved = await saveSettings(
    admin,
    await seen(),
    await changed({ name: "The <i>Decanter</i>", postsPerPage: "7" }),
  );
  expect(saved.ok).toBe(true);
  expect(await db().auditEntry.findFirst({ where: { actorId: admin.id } })).toMatchObject({
    act: "settings-saved",
    detail: "name, postsPerPage",
  });
  expect(await publication()).toMatchObject({ name: "The <i>Decanter</i>", postsPerPage: 7 });
});

test("a colour that is none is not saved, whatever the form says it has seen", async () => {
  const admin = await addMember(undefined, "admin");
  for (const accent of ["lab(50% 1e30 0)", "lab(NaN 0 0)", "none"]) {
    const saved = await saveSettings(admin, await seen(accent), await changed({ accent }));
    expect(saved).toMatchObject({ ok: false, problem: { code: "invalid" } });
  }
});

test("a colour that cannot be read everywhere is shown before it is saved", async () => {
  const admin = await addMember(undefined, "admin");
  const yellow = await changed({ accent: "#ffff00" });
  const first = await saveSettings(admin, await seen(), yellow);
  expect(first).toMatchObject({
    ok: false,
    problem: { code: "invalid", accent: { isMoved: true, dark: "#ffff00" } },
  });
  expect((await saveSettings(admin, await seen("#ffff00"), yellow)).ok).toBe(true);
  expect((await publication()).accent?.dark).toBe("#ffff00");
  expect((await saveSettings(admin, await seen(), await changed({ tagline: "x" }))).ok).toBe(true);
});

test("what is no colour is refused, whatever was seen", async () => {
  const admin = await addMember(undefined, "admin");
  const saved = await saveSettings(admin, await seen(), await changed({ accent: "transparent" }));
  expect(saved).toMatchObject({ ok: false, problem: { errors: { accent: expect.any(String) } } });
});

test("two admins who save at once lose nothing", async () => {
  const [one, other] = [await addMember(undefined, "admin"), await addMember(undefined, "owner")];
  const drawn = await seen();
  const [ones, others] = [
    await changed({ name: "One", tagline: "by one" }),
    await changed({ name: "Other", footer: "by other" }),
  ];
  const saved = await Promise.all([
    saveSettings(one, drawn, ones),
    saveSettings(other, drawn, others),
  ]);
  const lost = saved.find((result) => !result.ok);
  if (!lost || lost.ok || lost.problem.code !== "conflict") throw new Error("One saw the other.");
  const { conflicts, form, version } = lost.problem;
  expect(conflicts.map(({ name }) => name)).toEqual(["name"]);
  expect(form).toMatchObject({ tagline: "by one", footer: "by other" });
  expect((await saveSettings(one, { version, accent: "" }, form)).ok).toBe(true);
  expect((await readStoredSettings()).form).toEqual(form);
});

test("many who save other settings at the same moment all succeed", async () => {
  const admin = await addMember(undefined, "admin");
  const drawn = await seen();
  const forms = await Promise.all([
    changed({ tagline: "a" }),
    changed({ description: "b" }),
    changed({ footer: "c" }),
  ]);
  const saved = await Promise.all(forms.map((form) => saveSettings(admin, drawn, form)));
  expect(saved.every(({ ok }) => ok)).toBe(true);
  expect((await readStoredSettings()).form).toMatchObject({
    tagline: "a",
    description: "b",
    footer: "c",
  });
});

test("whoever sets the site up names it, whatever else it is", async () => {
  const before = (await readStoredSettings()).form;
  await namePublication("Ours");
  expect((await readStoredSettings()).form).toEqual({ ...before, name: "Ours" });
});

test("a hundred versions are kept", async () => {
  const { version, form } = await readStoredSettings();
  await db().publicationVersion.create({
    data: { version: version + 200, settings: JSON.stringify(form) },
  });
  await namePublication("Later");
  expect(await db().publicationVersion.count()).toBe(2);
});
