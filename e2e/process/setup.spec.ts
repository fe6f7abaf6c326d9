import { newName, PASSWORD } from "../../test/people";
import { startSite, stopSite } from "../../test/site";
import { expect, test } from "../fixtures";

const LINE = "Set the site up at ";

test("each start prints a link that makes the first owner, until it is used", async ({
  ownSettings,
  page,
  anotherPage,
}) => {
  const settings = await ownSettings();
  const first = await startSite(settings);
  const [old] = first.lines.filter((line) => line.startsWith(LINE));
  await stopSite(first);
  const second = await startSite(settings);
  const link = second.lines.find((line) => line.startsWith(LINE))?.slice(LINE.length) ?? "";
  expect(link).toMatch(/\/setup\/[\w-]{43}$/);
  expect(old).not.toContain(link);

  const reader = await anotherPage();
  await reader.goto(`${second.url}/`);
  await expect(reader).toHaveTitle("Carafe");

  await page.goto(link);
  const name = newName();
  await page.getByLabel("Site name").fill("The Decanter");
  await page.getByLabel("Username").fill(name);
  await page.getByLabel("Email").fill(`${name}@example.com`);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Confirm password").fill(PASSWORD);
  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page.getByRole("status")).toHaveText("Your site is set up, and you are its owner.");
  await expect(page.getByRole("link", { name: "The Decanter" })).toBeVisible();
  await reader.reload();
  await expect(reader).toHaveTitle("The Decanter");
  await expect(page.getByRole("link", { name: "Site", exact: true })).toBeVisible();
  await page.goto(link);
  await expect(page.getByText("That is an invalid or expired link.")).toBeVisible();
  await stopSite(second);

  const third = await startSite(settings);
  expect(third.lines.filter((line) => line.startsWith(LINE))).toEqual([]);
  await stopSite(third);
});
