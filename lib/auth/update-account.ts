import type { Member } from "../actor";
import type { Client } from "../http/client";
import { countAttempt, countAttempts } from "../limits/count-attempt";
import { afterWrite } from "../log/after-write";
import { type Invalid, invalid, ok, type Result, type TooMany } from "../result";
import { emailKeyOf } from "../text/email-address";
import { verifyLinks } from "../users/profile-links";
import { updateProfile } from "../users/update-profile";
import { requestEmailChange } from "./links/email-change";
import { confirmPassword, hasPassword, type VerifiedPassword } from "./passwords/check-password";
import type { ProfileForm } from "./schema";

type Refused = TooMany | Invalid;

/** What has changed by cache tags, and whether mails wait to be delivered. */
type Updated = { cacheTags: string[]; isMailQueued: boolean };

/**
 * Changes what an account says of its owner. Another email address takes the password, and counts
 * once the link that is sent to it is opened.
 */
export async function updateAccount(
  member: Member,
  { password, ...profile }: ProfileForm,
  client: Client,
): Promise<Result<Updated, Refused>> {
  const counted = await countAttempt("changes-by-user", member.id);
  if (!counted.ok) return counted;
  const isOtherEmail = profile.email !== member.email;
  const checked = isOtherEmail
    ? await checkEmailChange(member, profile.email, password, client)
    : ok(null);
  if (!checked.ok) return checked;
  const verified = checked.value;
  const updated = await updateProfile(member, profile, async (database) =>
    verified ? requestEmailChange(member, verified, profile.email, database) : ok(),
  );
  if (!updated.ok) return updated;
  await afterWrite(() => verifyLinks(member.id), undefined);
  return ok({ cacheTags: updated.value, isMailQueued: isOtherEmail });
}

/** Whether this user may have another email address: that takes the password. */
async function checkEmailChange(
  { id }: Member,
  email: string,
  password: string,
  client: Client,
): Promise<Result<VerifiedPassword, Refused>> {
  if (!(await hasPassword(id))) {
    return invalid({ email: "To change your email address, set a password first." });
  }
  if (!password) {
    return invalid({ password: "Please enter your password to change your email address." });
  }
  const confirmed = await confirmPassword(id, { field: "password", password }, client);
  if (!confirmed.ok) return confirmed;
  // A link goes to the new address, a notice to the old one.
  const counted = await countAttempts(["mails-by-user", id], ["mails-to", emailKeyOf(email)]);
  return counted.ok ? confirmed : counted;
}
