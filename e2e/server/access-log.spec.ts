import { loseTable } from "../../test/sql";
import { expect, test } from "../fixtures";

test("each request leaves a line, by whose id it can be found, and no secret in it", async ({
  ownSettings,
  ownSite,
}) => {
  const { url, settings, lines } = await ownSite({
    ...(await ownSettings()),
    ACCESS_LOG: "stdout",
  });
  const ask = async (path: string) => {
    const { headers } = await fetch(url + path, { redirect: "manual" });
    const id = headers.get("x-request-id") ?? "none";
    await expect.poll(() => lines.some((line) => line.includes(id))).toBe(true);
    return JSON.parse(lines.find((line) => line.includes(id)) ?? "");
  };
  expect(await ask("/about?secret=1")).toMatchObject({
    path: "/about",
    status: 200,
    cache: "miss",
  });
  expect(await ask("/about")).toMatchObject({ method: "GET", status: 200, cache: "hit" });
  expect(await ask("/reset-password/secret-token")).toMatchObject({ cache: "none" });
  expect(lines.join("\n")).not.toMatch(/secret-token|secret=1/);

  await loseTable(settings, "Post");
  const { status, digest } = await ask("/");
  expect(status).toBe(500);
  expect(digest).toMatch(/^\w+/);
  expect(lines.filter((line) => line.includes(digest)).length).toBeGreaterThan(1);
});
