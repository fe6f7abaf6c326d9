import { DrawnFor } from "@/components/drawn-for";
import { Moment } from "@/components/moment";
import { QuietButton } from "@/components/quiet-button";
import { NOW, type Version } from "@/lib/posts/revisions/history";
import { ChangedFields } from "../../changed-fields";
import { restoreRevision } from "./actions";

/** Where a large change is shown in full: a page of the history, and the name of a text on it. */
export type WholeChange = { page: string; shown?: string };

/** The texts of a post, each with what it changed. */
export function VersionList({ versions, whole }: { versions: Version[]; whole: WholeChange }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {versions.map((version) => (
        <li key={nameOf(version)} id={`text-${nameOf(version)}`} className="space-y-4 py-6">
          <VersionHead version={version} />
          <Changes version={version} />
          {!version.isWhole && <MoreChanges name={nameOf(version)} whole={whole} />}
        </li>
      ))}
    </ol>
  );
}

function nameOf({ revisionId }: Version): string {
  return String(revisionId ?? NOW);
}

function VersionHead({ version }: { version: Version }) {
  const { revisionId, savedAt, savedBy, isAutosave } = version;
  const id = `version-${nameOf(version)}`;
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

function Changes({ version: { difference, isWhole } }: { version: Version }) {
  if (!difference) return <p className="text-muted">The first text that is kept.</p>;
  const ifNone = isWhole ? "Nothing in the text changed." : null;
  return <ChangedFields difference={difference} ifNone={ifNone} />;
}

function MoreChanges({ name, whole }: { name: string; whole: WholeChange }) {
  if (whole.shown === name) {
    return <p className="text-muted">More was changed than a page can show.</p>;
  }
  const query = new URLSearchParams({ page: whole.page, whole: name });
  return (
    <p className="text-muted">
      More was changed than is shown here.{" "}
      <a href={`?${query}#text-${name}`} aria-describedby={`version-${name}`} className="link">
        Show all of it
      </a>
    </p>
  );
}
