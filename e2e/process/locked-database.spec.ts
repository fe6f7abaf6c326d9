import Sqlite from "better-sqlite3";
import { sqlitePath } from "../../lib/config/database-url";
import { newEmptyDatabase } from "../../test/databases";
import { filledForm } from "../../test/hidden-fields";
import { attributeOf, elementsIn, pageElements, textIn } from "../../test/page-elements";
import { newName, PASSWORD } from "../../test/people";
import { siteSettings } from "../../test/site";
import { expect, test } from "../fixtures";

const TITLE = "Locked <out>";
const CONTENT = "Typed for *an hour*.\n\n漢字 & more.";

type Typed = Record<string, string>;

function send(address: string, body: FormData, headers: Typed = {}): Promise<Response> {
  return fetch(address, { method: "POST", body, headers, redirect: "manual" });
}

/** What stands in the fields of a page that somebody may have typed there, and what the page says of it. */
function formOf(html: string) {
  const values = pageElements(html, "form").flatMap((form) => [
    ...elementsIn(form, "input").map((field) => [
      attributeOf(field, "name"),
      attributeOf(field, "value"),
    ]),
    ...elementsIn(form, "textarea").map((field) => [attributeOf(field, "name"), textIn(field)]),
  ]);
  const alerts = pageElements(html, "p").filter((one) => attributeOf(one, "role") === "alert");
  return { values: Object.fromEntries(values), alerts: alerts.map(textIn) };
}

test("while another program writes, pages are read, and forms keep what was typed", async ({
  ownSite,
  ownFolder,
}) => {
  const folder = ownFolder();
  const { url, settings } = await ownSite(
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
  await (await fetch(url)).text();

  const other = new Sqlite(sqlitePath(settings.DATABASE_URL));
  other.exec("BEGIN IMMEDIATE");
  try {
    const sent = Promise.all([
      send(`${url}/login`, login),
      send(`${url}/post/new`, post, { cookie }),
    ]);
    for (const headers of [{}, { cookie }] as Typed[]) {
      const read = await fetch(url, { headers });
      expect([read.status, await read.text()]).toEqual([200, expect.stringContaining("</html>")]);
    }
    const [atLogin, atPost] = await sent;
    for (const answer of [atLogin, atPost]) {
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    }
    const [loginForm, postForm] = [formOf(await atLogin.text()), formOf(await atPost.text())];
    expect(loginForm.values).toMatchObject({ email });
    expect(postForm.values).toMatchObject({ title: TITLE, content: CONTENT });
    for (const { alerts } of [loginForm, postForm]) {
      expect(alerts).toEqual([expect.stringContaining("What you typed is still here")]);
    }
  } finally {
    other.exec("ROLLBACK");
    other.close();
  }
  expect((await send(`${url}/post/new`, post, { cookie })).status).toBe(303);
  expect(await (await fetch(url)).text()).toContain("Locked &lt;out&gt;");
});
