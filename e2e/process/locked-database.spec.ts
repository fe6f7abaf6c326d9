import { readFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { sqlitePath } from "../../lib/config/database-url";
import { newEmptyDatabase } from "../../test/databases";
import { filledForm } from "../../test/hidden-fields";
import { attributeOf, elementsIn, pageElements, textIn } from "../../test/page-elements";
import { newName, PASSWORD } from "../../test/people";
import { type Site, type SiteSettings, siteSettings } from "../../test/site";
import { expect, test } from "../fixtures";
import { CASES, drawForm } from "../server/action-cases/all";
import { type Case, sessionsOf } from "../server/action-cases/case";

// No other program can keep all of a PostgreSQL database for itself.
test.use({ database: "SQLite" });

const TITLE = "Locked <out>";
const CONTENT = "Typed for *an hour*.\n\n漢字 & more.";

type Typed = Record<string, string>;

function send(address: string, body: FormData, headers: Typed = {}): Promise<Response> {
  return fetch(address, { method: "POST", body, headers, redirect: "manual" });
}

function autosave(address: string, text: object, cookie: string): Promise<Response> {
  const headers = { cookie, origin: new URL(address).origin, "content-type": "application/json" };
  return fetch(address, { method: "POST", headers, body: JSON.stringify(text) });
}

/** What stands in the fields of a page that somebody may have typed there, and what the page says of it. */
function formOf(html: string) {
  const values = pageElements(html, "form").flatMap((form) => [
    ...elementsIn(form, "input")
      .filter((field) => !/^(radio|checkbox)$/.test(attributeOf(field, "type") ?? ""))
      .map((field) => [attributeOf(field, "name"), attributeOf(field, "value")]),
    ...elementsIn(form, "textarea").map((field) => [attributeOf(field, "name"), textIn(field)]),
  ]);
  const alerts = pageElements(html, "p").filter((one) => attributeOf(one, "role") === "alert");
  return { values: Object.fromEntries(values), alerts: alerts.map(textIn) };
}

/** Keeps a database as another program would that writes to it; call what it gives to let go. */
function lockDatabase({ DATABASE_URL }: SiteSettings): () => void {
  const other = new Sqlite(sqlitePath(DATABASE_URL));
  other.exec("BEGIN IMMEDIATE");
  return () => {
    other.exec("ROLLBACK");
    other.close();
  };
}

test("while another program writes, pages are read, and forms keep what was typed", async ({
  ownSite,
  ownFolder,
}) => {
  const folder = ownFolder();
  const { url, settings, lines } = await ownSite(
    await siteSettings(await newEmptyDatabase(folder, undefined), folder),
  );
  const [username, email] = [newName(), `${newName()}@example.com`];
  const account = { username, email, password: PASSWORD, confirmPassword: PASSWORD };
  await send(`${url}/register`, await filledForm(`${url}/register`, "Sign up", account));
  const credentials = { email, password: PASSWORD };
  const logIn = async () => filledForm(`${url}/login`, "Log in", credentials);
  const loggedIn = await send(`${url}/login`, await logIn());
  const cookie = loggedIn.headers
    .getSetCookie()
    .map((one) => one.replace(/;.*/, ""))
    .join("; ");
  const text = { title: TITLE, content: CONTENT };
  const post = await filledForm(`${url}/post/new`, "Post", text, { cookie });
  const login = await logIn();
  const [setupUrl = ""] = /http\S+\/setup\/\S+/.exec(lines.join("\n")) ?? [];
  const naming = { ...account, siteName: TITLE, username: newName() };
  const setup = await filledForm(setupUrl, "Set up", naming);
  await (await fetch(url)).text();

  const release = lockDatabase(settings);
  try {
    const sent = Promise.all([
      send(`${url}/login`, login),
      send(`${url}/post/new`, post, { cookie }),
      send(setupUrl, setup),
      autosave(`${url}/editor/autosave`, { post: null, version: null, ...text }, cookie),
    ]);
    for (const headers of [{}, { cookie }] as Typed[]) {
      const read = await fetch(url, { headers });
      expect([read.status, await read.text()]).toEqual([200, expect.stringContaining("</html>")]);
    }
    const [atLogin, atPost, atSetup, atAutosave] = await sent;
    for (const answer of [atLogin, atPost, atSetup, atAutosave]) {
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    }
    const [loginForm, postForm, setupForm] = [
      formOf(await atLogin.text()),
      formOf(await atPost.text()),
      formOf(await atSetup.text()),
    ];
    expect(setupForm.values).toMatchObject({ siteName: TITLE, username: naming.username, email });
    expect(loginForm.values).toMatchObject({ email });
    expect(postForm.values).toMatchObject({ title: TITLE, content: CONTENT });
    for (const { alerts } of [loginForm, postForm, setupForm]) {
      expect(alerts).toEqual([expect.stringContaining("What you typed is still here")]);
    }
  } finally {
    release();
  }
  expect((await send(`${url}/post/new`, post, { cookie })).status).toBe(303);
  expect(await (await fetch(url)).text()).toContain("Locked &lt;out&gt;");
});

/**
 * The actions of forms, as against those of buttons: they answer with the form once more. That of a site without an
 * owner is tried above, for some of these need one.
 */
function isForm(name: string): boolean {
  if (name.endsWith(" setUp")) return false;
  const [path = "", action] = name.split(" ");
  const [, answer] =
    new RegExp(`function ${action}\\([^{]*\\): Promise<(\\w+)>`).exec(readFileSync(path, "utf8")) ??
    [];
  return answer?.endsWith("FormState") ?? false;
}

/** What each of these actions answers while another program keeps the database for itself. */
async function answersWhileLocked(site: Site, isAsked: (name: string) => boolean) {
  // In the order of the table, so that none undoes what another has set up.
  const forms: {
    name: string;
    action: Case;
    drawn: Awaited<ReturnType<typeof drawForm>>;
    sessionsBefore: number;
  }[] = [];
  for (const [name, action] of Object.entries(CASES).filter(([name]) => isAsked(name))) {
    const drawn = await drawForm(action, site);
    forms.push({ name, action, drawn, sessionsBefore: await sessionsOf(drawn.owner) });
  }
  expect(forms.length).toBeGreaterThan(20);
  const release = lockDatabase(site.settings);
  return Promise.all(
    forms.map(async (form) => {
      const { address, visit, hidden, owner } = form.drawn;
      const fields = form.action.fields("owner", owner);
      return { ...form, fields, ...(await visit.post(address, { ...hidden, ...fields })) };
    }),
  ).finally(release);
}

test("while another program writes, every form says so and keeps what was typed", async ({
  site,
}) => {
  const answers = await answersWhileLocked(site, isForm);
  const said = answers.map(({ name, fields, status, html }) => {
    const { values, alerts } = formOf(html);
    const lost = Object.entries(fields).filter(
      ([field, typed]) =>
        typeof typed === "string" &&
        field in values &&
        !/password/i.test(field) &&
        values[field] !== typed,
    );
    return [name, status, alerts, lost];
  });
  const words = expect.stringContaining("nothing was saved");
  expect(said).toEqual(answers.map(({ name }) => [name, 503, [words], []]));
});

test("while another program writes, every button says so and does nothing", async ({ site }) => {
  const isButton = (name: string) => !isForm(name) && !name.endsWith(" setUp");
  const answers = await answersWhileLocked(site, isButton);
  const said = await Promise.all(
    answers.map(async ({ name, action, drawn: { owner, post }, status, url, ...rest }) => {
      const { fields, sessionsBefore, html } = rest;
      const world = { post, owner, fields, sessionsBefore, endedAt: url, html };
      return [name, status, pageElements(html, "h1").map(textIn), await action.happened(world)];
    }),
  );
  const words = ["This cannot be saved just now"];
  expect(said).toEqual(answers.map(({ name }) => [name, 503, words, false]));
});
