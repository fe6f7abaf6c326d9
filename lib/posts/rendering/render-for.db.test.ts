import { expect, test, vi } from "vitest";
import { onTestDatabase } from "../../../test/on-test-database";
import { addMember } from "../../../test/people";
import { Prisma } from "../../database/db";
import { type RequestContext, respondWith, runInRequestContext } from "../../http/request-context";
import { spend } from "../../limits/count-attempt";
import { LIMITS } from "../../limits/limits";
import { rateLimiter } from "../../limits/rate-limiter";
import { renderFor } from "./render-for";

onTestDatabase();

const TOO_MANY = { ok: false, problem: { code: "too-many", waitSeconds: expect.any(Number) } };
const markdown = (content: string) => ({ format: "markdown", content });
/** Of many parts. */
const SLOW = markdown("# a\n".repeat(3_000));

test("whoever had the site compute too long waits, and nobody else does", async () => {
  const [member, other] = [await addMember(), await addMember()];
  const { points } = LIMITS["rendering-ms-by-user"];
  await spend("rendering-ms-by-user", member.id, points - 1_000);
  expect(await renderFor(member, markdown("Short."))).toMatchObject({ ok: true });
  await spend("rendering-ms-by-user", member.id, 1_000);
  expect(await renderFor(member, markdown("Short."))).toEqual(TOO_MANY);
  expect(await renderFor(other, markdown("Short."))).toMatchObject({ ok: true });
});

test("a text counts for as long as it took", async () => {
  const member = await addMember();
  const { points } = LIMITS["rendering-ms-by-user"];
  await spend("rendering-ms-by-user", member.id, points - 101);
  await renderFor(member, SLOW);
  expect(await renderFor(member, markdown("Short."))).toEqual(TOO_MANY);
});

test("a text is shown although another program keeps the database, and nothing is counted", async () => {
  const member = await addMember();
  const context: RequestContext = { id: "1", address: "", headers: {} };
  const counting = vi.spyOn(rateLimiter("rendering-ms-by-user"), "penalty");
  counting.mockImplementationOnce(() => {
    respondWith(503, {});
    const meta = { driverAdapterError: { cause: { originalCode: "SQLITE_BUSY" } } };
    const options = { code: "P1008", clientVersion: "", meta };
    return Promise.reject(new Prisma.PrismaClientKnownRequestError("Timed out", options));
  });
  const shown = await runInRequestContext(context, () => renderFor(member, SLOW));
  expect(shown).toMatchObject({ ok: true });
  expect(counting).toHaveBeenCalledOnce();
  expect(context.status).toBeUndefined();
});

test("what would take too long is refused before it does, and says why", async () => {
  const member = await addMember();
  const content = expect.stringMatching(/too complicated to show: .* in one paragraph/);
  const problem = { code: "invalid", errors: { content } };
  expect(await renderFor(member, markdown("*a_ ".repeat(25_000)))).toEqual({ ok: false, problem });
  const notes = `[^a]: b\n\n${"]".repeat(99_000)}`;
  expect(await renderFor(member, markdown(notes))).toEqual({ ok: false, problem });
});

test("previews that keep the site busy do not keep another's post waiting", async () => {
  const [busy, other] = [await addMember(), await addMember()];
  // Both threads are there: to start one takes longer than a text.
  await Promise.all([busy, other].map((member) => renderFor(member, markdown("Short."))));
  let isOver = false;
  const slow = { ...SLOW, isPreview: true };
  const previews = Promise.all(Array.from({ length: 12 }, () => renderFor(busy, slow)));
  previews.then(() => {
    isOver = true;
  });
  expect(await renderFor(other, markdown("Published."))).toMatchObject({ ok: true });
  expect(isOver).toBe(false);
  const codes = (await previews).map((one) => !one.ok && one.problem);
  // The last of those that came meanwhile, and the first, unless it was broken off.
  const replaced = codes.filter((problem) => JSON.stringify(problem).includes("A newer preview"));
  expect([10, 11]).toContain(replaced.length);
});

test("a preview that takes long ends when a newer one of the same person comes", async () => {
  const [member, other] = [await addMember(), await addMember()];
  await renderFor(member, { ...markdown("Short."), isPreview: true });
  const table = markdown(`|a|b|\n|-|-|\n${"|a|b|\n".repeat(16_000)}`);
  const slow = renderFor(member, { ...table, isPreview: true });
  // It is under way once a text that was sent after it is done.
  await renderFor(other, markdown("Short."));
  const newer = renderFor(member, { ...markdown("Short."), isPreview: true });
  expect(await newer).toMatchObject({ ok: true });
  expect(await slow).toMatchObject({
    problem: { errors: { content: expect.stringContaining("A newer preview") } },
  });
});
