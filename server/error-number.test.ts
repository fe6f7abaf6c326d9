import { expect, it } from "vitest";
import { ERROR_NUMBER as IN_THE_PAGE } from "../lib/http/problems";
import { ERROR_NUMBER, withErrorNumber } from "./error-number.mjs";
import { currentExchange, withExchange } from "./exchange.mjs";

const PAGE = `<p>${ERROR_NUMBER}</p><script>["${ERROR_NUMBER}"]</script>`;

/** The page as it is sent, and the digest in the answer's head. */
async function sent(digest: string | null): Promise<{ page: string; inHead: string }> {
  let result = { page: "", inHead: "" };
  const handle = withExchange(async () => {
    const { headers } = currentExchange() as { headers: Record<string, string> };
    if (digest !== null) headers["X-Error-Digest"] = digest;
    const page = withErrorNumber(Buffer.from(PAGE)).toString();
    result = { page, inHead: headers["X-Error-Digest"] };
  }, 0);
  // biome-ignore lint/suspicious/noExplicitAny: no more of them is asked for
  await handle({ headers: {}, socket: {} } as any, { writeHead() {} } as any);
  return result;
}

function pageWith(number: string): string {
  return PAGE.replaceAll(ERROR_NUMBER, number);
}

it("stands where the page leaves room for it", () => {
  expect(ERROR_NUMBER).toBe(IN_THE_PAGE);
});

it("is the digest of the error, wherever the page names it", async () => {
  expect(await sent("2908443510")).toEqual({ page: pageWith("2908443510"), inHead: "2908443510" });
});

it("never brings markup into the page", async () => {
  expect((await sent("29084@E394")).page).toBe(pageWith("29084"));
  const { page, inHead } = await sent("<script>");
  expect(inHead).toMatch(/^\d+$/);
  expect(page).toBe(pageWith(inHead));
});

it("is made where the error has none, and told to the log", async () => {
  const { page, inHead } = await sent(null);
  expect(inHead).toMatch(/^\d+$/);
  expect(page).toBe(pageWith(inHead));
});
