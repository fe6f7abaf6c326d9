import * as z from "zod";
import { fetchWithTimeout } from "./fetch-with-timeout";

const profileSchema = z.looseObject({ id: z.number(), login: z.string() });
const emailsSchema = z.array(
  z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }),
);

/**
 * A GitHub user's profile with the primary email address and whether it is verified, which
 * the profile alone does not say. https://docs.github.com/en/rest/users/emails
 */
export async function githubProfile(accessToken: string): Promise<Record<string, unknown>> {
  const [profile, emails] = await Promise.all([
    get("/user", accessToken).then(profileSchema.parse),
    get("/user/emails", accessToken).then(emailsSchema.parse),
  ]);
  const primary = emails.find((email) => email.primary);
  return { ...profile, email: primary?.email, email_verified: primary?.verified ?? false };
}

async function get(path: string, accessToken: string): Promise<unknown> {
  const answer = await fetchWithTimeout(`https://api.github.com${path}`, {
    headers: { authorization: `Bearer ${accessToken}`, "user-agent": "carafe" },
  });
  if (!answer.ok) throw new Error(`GitHub answered ${answer.status} to ${path}.`);
  return answer.json();
}
