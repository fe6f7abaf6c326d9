import { expect, test } from "vitest";
import { recordLog } from "../../test/logged";
import { type RequestContext, respondWith, runInRequestContext } from "../http/request-context";
import { afterWrite } from "./after-write";

test("what follows from a change fails alone: the answer stays what it was", async () => {
  const logged = recordLog();
  const context: RequestContext = { id: "1", address: "", headers: {} };
  const got = await runInRequestContext(context, async () => [
    await afterWrite(async () => "pages", "all pages"),
    await afterWrite(async () => {
      respondWith(503, { "Retry-After": "5" });
      throw new Error("The database is busy.");
    }, "all pages"),
  ]);
  expect(got).toEqual(["pages", "all pages"]);
  expect(logged).toEqual(["Something was saved; what follows from it failed."]);
  expect(context).toEqual({ id: "1", address: "", headers: {} });
});
