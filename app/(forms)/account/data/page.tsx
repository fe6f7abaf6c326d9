import { requireUser } from "@/lib/adapters/current-user";
import { AccountPage } from "../account-page";

export const metadata = { title: "Data" };

/** The ways to take one's data along, and to leave. */
export default async function DataPage() {
  await requireUser("/account/data");
  return (
    <AccountPage here="/account/data" title="Your data">
      <p>
        {/* A file, which Next's own link would ask for as a page first. */}
        <a href="/account/download" className="link">
          Download my data
        </a>
        : one zip with your posts, your picture and everything else stored about you.
      </p>
      <p>
        <a href="/account/delete" className="link">
          Delete account
        </a>
        : you choose whether your posts stay.
      </p>
    </AccountPage>
  );
}
