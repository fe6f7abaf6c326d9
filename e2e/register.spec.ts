import { db } from "../lib/database/db";
import { addPerson, newName } from "../test/people";
import { present } from "../test/present";
import { setUpPublication } from "../test/publication";
import { refresh } from "../test/site";
import { expect, test } from "./fixtures";
import { fillRegistration, logIn, type Registration, signUp } from "./walks";

const REFUSED: [field: string, bad: Partial<Registration>, error: string][] = [
  ["Username", { username: "" }, "Please choose a username."],
  ["Username", { username: "   " }, "Please choose a username."],
  ["Username", { username: "a" }, "Please use 2 to 20 characters."],
  ["Username", { username: "a".repeat(5_000) }, "Please use 2 to 20 characters."],
  ["Username", { username: "<script>" }, "Please use only letters, digits, _, - and ."],
  ["Username", { username: "🍷🍷🍷" }, "Please use only letters, digits, _, - and ."],
  ["Username", { username: "%00" }, "Please use only letters, digits, _, - and ."],
  ["Username", { username: "\u202eabc\u202c" }, "Please use only letters, digits, _, - and ."],
  ["Username", { username: ".." }, "Please use at least one letter or digit."],
  ["Email", { email: "" }, "Please enter your email address."],
  ["Email", { email: "nobody" }, "Please enter an email address such as name@example.com."],
  [
    "Email",
    { email: "<script>@example.com" },
    "Please enter an email address such as name@example.com.",
  ],
  [
    "Email",
    { email: `${"a".repeat(120)}@example.com` },
    "An email address can have at most 120 characters. This has 132.",
  ],
  ["Password", { password: "" }, "Please choose a password."],
  [
    "Password",
    { password: "        " },
    "Please use at least 8 characters, not counting spaces at the start or end.",
  ],
  [
    "Password",
    { password: "1234567" },
    "Please use at least 8 characters, not counting spaces at the start or end.",
  ],
  [
    "Password",
    { password: "🍷".repeat(19) },
    "Please use at most 72 bytes: 72 plain letters or digits, fewer of others.",
  ],
  [
    "Password",
    { password: "Password1" },
    "That password is one of the most common. Please choose another.",
  ],
  ["Confirm password", { confirmPassword: "other horse" }, "Passwords must match."],
];

/** How much of a small field the server sends back, in UTF-16 units. */
const SENT_BACK = 1_000;

for (const label of ["Username", "Email", "Password", "Confirm password"]) {
  test(`registration says at the field ${label} what is wrong with it`, async ({
    page,
    javaScriptEnabled,
  }) => {
    for (const [, bad, error] of REFUSED.filter(([field]) => field === label)) {
      await signUp(page, bad);
      const field = page.getByLabel(label, { exact: true });
      await expect(field).toHaveAccessibleDescription(new RegExp(`${escaped(error)}$`));
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await expect(page).toHaveURL("/register");
      if (label.includes("assword")) continue;
      const typed = present(Object.values(bad)[0]);
      await expect(field).toHaveValue(javaScriptEnabled ? typed : typed.slice(0, SENT_BACK));
    }
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

test("what was typed is kept, but not the passwords", async ({ page }) => {
  const { username } = await addPerson();
  const email = `${newName()}@example.com`;
  await signUp(page, { username, email });
  await expect(page.getByText("That username is taken. Please choose another.")).toBeVisible();
  await expect(page.getByLabel("Username")).toHaveValue(username);
  await expect(page.getByLabel("Email")).toHaveValue(email);
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
  await expect(page.getByLabel("Confirm password")).toHaveValue("");
  await expect(page.getByLabel("Username")).toBeFocused();
});

test("a name that differs only in case is taken", async ({ page }) => {
  const { username, email } = await addPerson();
  await signUp(page, { username: username.toUpperCase(), email: email.toUpperCase() });
  await expect(page.getByText("That username is taken. Please choose another.")).toBeVisible();
  await expect(page.getByText("That email is taken. Please choose another.")).toBeVisible();
});

test("a name in another script gets a page of its own", async ({ page }) => {
  const username = `Ünïcødé-${newName().slice(-6)}`;
  await signUp(page, { username });
  await expect(page).toHaveURL("/login");
  await page.goto(`/user/${encodeURIComponent(username)}`);
  await expect(page.getByRole("heading", { name: `Posts by ${username} (0)` })).toBeVisible();
});

test("a page that was missing is there as soon as its name is registered", async ({
  page,
  anotherPage,
}) => {
  const username = newName();
  const reader = await anotherPage();
  expect((await reader.goto(`/user/${username}`))?.status()).toBe(404);
  await signUp(page, { username });
  await expect(page).toHaveURL("/login");
  expect((await reader.goto(`/user/${username}`))?.status()).toBe(200);
});

test("of many who ask for one name at the same moment, one gets it", async ({
  page,
  anotherPage,
}) => {
  const username = newName();
  const pages = [page, await anotherPage(), await anotherPage(), await anotherPage()];
  await Promise.all(pages.map((one) => signUp(one, { username })));
  await Promise.all(
    pages.map((one) => expect(one.getByText(/taken|has been created/).first()).toBeVisible()),
  );
  expect(await db().user.count({ where: { username } })).toBe(1);
  const told = await Promise.all(pages.map((one) => one.getByRole("status").count()));
  expect(told.reduce((sum, count) => sum + count)).toBe(1);
});

/** A test changes what the worker's site is for everybody. */
test.afterEach(async ({ site }) => {
  const { count } = await db().publicationVersion.deleteMany();
  if (count > 0) await refresh(site);
});

test("who may register is said before and after, and whoever waits for approval reads until then", async ({
  page,
  site,
  anotherPage,
}) => {
  const letIn = async (registration: "approval" | "invitation" | "closed") => {
    await setUpPublication({ registration });
    await refresh(site);
  };
  const opened = await anotherPage();
  await opened.goto("/register");
  await letIn("closed");
  const late = newName();
  await fillRegistration(opened, { username: late });
  await expect(opened.getByText("This site takes no new accounts at the moment.")).toBeVisible();
  expect(await db().user.count({ where: { username: late } })).toBe(0);

  for (const [mode, words] of [
    ["closed", "This site takes no new accounts."],
    ["invitation", "If you are, open the link that you were sent."],
  ] as const) {
    await letIn(mode);
    await page.goto("/");
    await expect(page.getByRole("link", { name: "Register", exact: true })).toBeHidden();
    await page.goto("/register");
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByRole("button", { name: "Sign up" })).toBeHidden();
  }

  await letIn("approval");
  const username = newName();
  await page.goto("/register");
  await expect(page.getByText("Those who run this site look at every new account.")).toBeVisible();
  await fillRegistration(page, { username, email: `${username}@example.com` });
  await expect(page.getByRole("status")).toContainText("once an admin has approved you");
  await logIn(page, `${username}@example.com`);
  await expect(page.getByRole("link", { name: "Account", exact: true })).toBeVisible();
  expect((await page.goto("/post/new"))?.status()).toBe(403);
  const admin = await anotherPage(await addPerson(undefined, "admin"));
  await admin.goto("/site/invitations");
  const waiting = admin.getByRole("listitem").filter({ hasText: username });
  await waiting.getByRole("button", { name: "Approve" }).click();
  await expect(admin.getByRole("status")).toHaveText("That account has been approved.");
  await page.goto("/");
  await expect(page.getByRole("link", { name: "New post", exact: true })).toBeVisible();
});
