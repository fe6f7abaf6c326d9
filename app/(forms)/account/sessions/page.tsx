import { orNotFound } from "@/app/answers";
import { Pagination } from "@/components/pagination";
import { requireUser } from "@/lib/adapters/current-user";
import { currentSessionToken } from "@/lib/adapters/session-cookie";
import { findSessionsPage } from "@/lib/auth/sessions/queries";
import { AccountPage } from "../account-page";
import { SessionList } from "./session-list";

export const metadata = { title: "Sessions" };

const HERE = "/account/sessions";

export default async function SessionsPage({ searchParams }: PageProps<"/account/sessions">) {
  const user = await requireUser(HERE);
  const { page = "1" } = await searchParams;
  const found = orNotFound(await findSessionsPage(user.id, String(page)));
  return (
    <AccountPage here={HERE} title="Where you are logged in">
      <SessionList {...found} here={await currentSessionToken()} />
      <Pagination base={HERE} page={found.page} last={found.last} inQuery />
    </AccountPage>
  );
}
