import { db } from "../../database/db";
import { type LoginProvider, loginProvider, loginProviders, PROVIDER_IDS } from "./providers";

/** The ways in which somebody can log in, and those that they could connect besides. */
export type Logins = {
  hasPassword: boolean;
  connected: LoginProvider[];
  connectable: LoginProvider[];
};

/** This user's ways to log in. */
export async function listLogins(userId: string): Promise<Logins> {
  const user = await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      password: { select: { userId: true } },
      accounts: { select: { provider: true } },
    },
  });
  const isConnected = (id: string) => user.accounts.some(({ provider }) => provider === id);
  return {
    hasPassword: user.password !== null,
    connected: PROVIDER_IDS.filter(isConnected).map(loginProvider),
    connectable: loginProviders().filter(({ id }) => !isConnected(id)),
  };
}
