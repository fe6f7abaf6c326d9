import { expect, it } from "vitest";
import { ERROR_NUMBER } from "../lib/http/problems";
import { runInRequestContext } from "../lib/http/request-context";
import { withErrorNumber } from "./error-number";

const PAGE = `<p>${ERROR_NUMBER}</p><script>["${ERROR_NUMBER}"]</script>`;

/** The page as it is sent, and the digest in the answer's head. */
function sent(digest: string | null): { page: string; inHead: string } {
  const headers: Record<string, string> = digest === null ? {} : { "X-Error-Digest": digest };
  const page = runInRequestContext({ id: "1", address: "", headers }, () =>
    withErrorNumber(Buffer.from(PAGE)).toString(),
  );
  return { page, inHead: headers["X-Error-Digest"] ?? "" };
}

function pageWith(number: string): string {
  return PAGE.replaceAll(ERROR_NUMBER, number);
}

it("is the digest of the error, wherever the page names it", () => {
  expect(sent("2908443510")).toEqual({ page: pageWith("2908443510"), inHead: "2908443510" });
});

it("never brings markup into the page", () => {
  expect(sent("29084@E394").page).toBe(pageWith("29084"));
  const { page, inHead } = sent("<script>");
  expect(inHead).toMatch(/^\d+$/);
  expect(page).toBe(pageWith(inHead));
});

it("is made where the error has none, and told to the log", () => {
  const { page, inHead } = sent(null);
  expect(inHead).toMatch(/^\d+$/);
  expect(page).toBe(pageWith(inHead));
});
