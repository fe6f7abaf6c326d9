import { afterEach, expect, it, vi } from "vitest";
import { githubProfile } from "./github";

const PROFILE = { id: 583_231, login: "octocat", name: "The Octocat", email: "public@github.com" };

/** Lets GitHub answer with these, each 200 unless it is null. */
function githubAnswers(emails: unknown) {
  const answers: Record<string, unknown> = { "/user": PROFILE, "/user/emails": emails };
  const answer = vi.fn(async (address: string, init: RequestInit) => {
    expect(new Headers(init.headers).get("authorization")).toBe("Bearer token");
    const body = answers[new URL(address).pathname];
    return new Response(JSON.stringify(body), { status: body ? 200 : 403 });
  });
  vi.stubGlobal("fetch", answer);
}

afterEach(() => vi.unstubAllGlobals());

it("takes the primary address, and GitHub's word for whether it is verified", async () => {
  githubAnswers([
    { email: "second@github.com", primary: false, verified: true, visibility: null },
    { email: "first@github.com", primary: true, verified: false, visibility: "public" },
  ]);
  expect(await githubProfile("token")).toMatchObject({
    login: "octocat",
    email: "first@github.com",
    email_verified: false,
  });
});

it("trusts no address where none is primary", async () => {
  githubAnswers([{ email: "second@github.com", primary: false, verified: true }]);
  expect(await githubProfile("token")).toMatchObject({ email: undefined, email_verified: false });
});

it("fails where GitHub does not tell", async () => {
  githubAnswers(null);
  await expect(githubProfile("token")).rejects.toThrow("GitHub answered 403 to /user/emails.");
});
