import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addMember, newName } from "../../test/people";
import { problemIn, valueIn } from "../../test/texts";
import { SITE } from "../actor";
import { DAY_MS } from "../config/durations";
import { db } from "../database/db";
import type { Act } from "./acts";
import { downloadLog } from "./download-log";
import { forgetOldEntries, hasOldEntries } from "./forget-old-entries";
import { eachAuditEntry, findAuditPage } from "./queries";
import { recordAct } from "./record-act";

onTestDatabase();

async function found(name: string, act: Act | null = null, page = "1") {
  return (await findAuditPage({ act, name }, page))?.entries;
}

test("an entry says who did what to whom, in the names of that day", async () => {
  const admin = await addMember(undefined, "admin");
  const subject = { id: "1", name: `Bob ${newName()}` };
  await recordAct(admin, "suspended", subject, "posts kept");
  await recordAct(SITE, "spam-gone", subject);
  await db().user.update({ where: { id: admin.id }, data: { username: newName() } });
  expect(await found(subject.name.toUpperCase())).toMatchObject([
    { actorName: "the site", act: "spam-gone", detail: "" },
    { actorName: admin.username, act: "suspended", detail: "posts kept" },
  ]);
  expect(await found(subject.name, "suspended")).toHaveLength(1);
  expect(await found(admin.username)).toHaveLength(1);
  expect(await found(`${subject.name.slice(0, -1)}_`)).toEqual([]);
});

test("a long detail is shortened between two letters", async () => {
  const name = newName();
  await recordAct(SITE, "suspended", { id: "1", name }, `a${"🍷".repeat(200)}`);
  expect(await found(name)).toMatchObject([{ detail: `a${"🍷".repeat(149)}…` }]);
});

test("the log has pages, and a download has all of it, the newest first", async () => {
  const name = newName();
  const at = new Date();
  const data = Array.from({ length: 1_100 }, (_, index) => ({
    ...{ at, act: "deleted", actorName: name, detail: String(index) },
  }));
  await db().auditEntry.createMany({ data });
  expect((await found(name))?.[0]?.detail).toBe("1099");
  expect(await found(name, null, "22")).toHaveLength(50);
  expect(await found(name, null, "23")).toBeUndefined();
  expect(await found(name, null, "0")).toBeUndefined();
  const all: string[] = [];
  for await (const entries of eachAuditEntry({ act: null, name })) {
    all.push(...entries.map(({ detail }) => detail));
  }
  expect(all).toEqual(data.map(({ detail }) => detail).reverse());
});

test("what was done more than a year ago is forgotten", async () => {
  const name = newName();
  const now = new Date();
  for (const days of [364, 366]) {
    const at = new Date(now.getTime() - days * DAY_MS);
    await db().auditEntry.create({ data: { at, act: "deleted", actorName: name } });
  }
  expect(await hasOldEntries(now)).toBe(true);
  await forgetOldEntries(now);
  expect(await hasOldEntries(now)).toBe(false);
  expect(await found(name)).toHaveLength(1);
});

test("admins download what is found, in which no name is a formula; nobody else does", async () => {
  const admin = await addMember(undefined, "admin");
  const name = `=HYPERLINK("${newName()}")`;
  await recordAct(admin, "suspended", { id: "1", name }, "posts kept");
  const filter = { act: null, name };
  const download = valueIn(await downloadLog(admin, filter));
  const [head, row, end] = (await new Response(download).text()).split("\r\n");
  expect([head, end]).toEqual(['"when","who","what","to whom","more"', ""]);
  const quoted = name.replaceAll('"', '""');
  expect(row).toContain(`"${admin.username}","suspended","'${quoted}","posts kept"`);
  const editor = await addMember(undefined, "editor");
  expect(problemIn(await downloadLog(editor, filter))).toEqual({ code: "not-allowed" });
});
