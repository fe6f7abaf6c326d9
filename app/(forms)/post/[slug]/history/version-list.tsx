import { DrawnFor } from "@/components/drawn-for";
import { Moment } from "@/components/moment";
import { QuietButton } from "@/components/quiet-button";
import type { Version } from "@/lib/posts/revisions/history";
import { Difference } from "../../difference";
import { restoreRevision } from "./actions";

/** The texts of a post, each with what it changed. */
export function VersionList({ versions }: { versions: Version[] }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {versions.map((version) => (
        <li key={version.revisionId ?? "now"} className="space-y-4 py-6">
          <VersionHead version={version} />
          <Changes version={version} />
        </li>
      ))}
    </ol>
  );
}

function VersionHead({ version }: { version: Version }) {
  const { revisionId, savedAt, savedBy, isAutosave } = version;
  const id = `version-${revisionId ?? "now"}`;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <div>
        <h2 id={id} className="font-semibold">
          <Moment date={savedAt} />
          {revisionId === null && " (now)"}
        </h2>
        <p className="text-sm text-muted">
          {isAutosave ? "Saved while typing" : "Saved"} by <bdi>{savedBy ?? "a former member"}</bdi>
        </p>
      </div>
      {revisionId !== null && (
        <form action={restoreRevision.bind(null, revisionId)}>
          <DrawnFor />
          <QuietButton aria-describedby={id}>Restore</QuietButton>
        </form>
      )}
    </div>
  );
}

function Changes({ version: { difference } }: { version: Version }) {
  if (!difference) return <p className="text-muted">The first text that is kept.</p>;
  const changed = Object.entries(difference).filter(([, parts]) =>
    parts.some(({ kind }) => kind === "added" || kind === "removed"),
  );
  if (changed.length === 0) return <p className="text-muted">Nothing in the text changed.</p>;
  return (
    <div className="space-y-3">
      {changed.map(([field, parts]) => (
        <Difference key={field} parts={parts} />
      ))}
    </div>
  );
}
