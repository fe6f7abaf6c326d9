import { requireRight } from "@/lib/adapters/current-user";
import { SitePage } from "../site-page";

export const metadata = { title: "Import" };

const HERE = "/site/import";
const COMMAND = "npm run carafe -- import path/to/site.db";

/** How another blog comes here: by a command, since it reads files of the machine that the site runs on. */
export default async function ImportPage() {
  const viewer = await requireRight("manage-settings", HERE);
  return (
    <SitePage viewer={viewer} here={HERE} title="Import">
      <p>
        A blog of the Flask tutorial, or of a fork of it, can come along with its people, passwords,
        pictures and links. Whoever runs this site does it at the terminal, in the site’s folder,
        while the site runs or not:
      </p>
      <pre className="rounded-field bg-wash px-4 py-3 break-words whitespace-pre-wrap">
        <code>{COMMAND}</code>
      </pre>
      <p>
        The path is that of the other blog’s database, or of a folder with one. What is here already
        stays as it is. A second run adds only what is new, and goes on with a first one that was
        broken off. A row that cannot come along is left out and named; with{" "}
        <code className="whitespace-nowrap">--strict</code> nothing is imported then.
      </p>
    </SitePage>
  );
}
