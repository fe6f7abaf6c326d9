import { findTaken } from "./queries";

/** What is taken, by field. */
export type Refusal = { username?: string; email?: string };

/** Which of these names somebody other than `userId` has already, in words; null if neither. */
export async function refusalOf(
  names: { username: string; email: string },
  userId?: string,
): Promise<Refusal | null> {
  const taken = await findTaken(names, userId);
  if (!taken.username && !taken.email) return null;
  return {
    ...(taken.username && { username: "That username is taken. Please choose another." }),
    ...(taken.email && { email: "That email is taken. Please choose another." }),
  };
}
