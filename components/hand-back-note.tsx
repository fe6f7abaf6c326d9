import { Moment } from "./moment";

type HandBack = { note: string; at: Date; by: { username: string } | null };

/** What an editor wrote who gave a draft back. */
export function HandBackNote({ handBack: { note, at, by } }: { handBack: HandBack }) {
  return (
    <div className="space-y-2 border-l-4 border-accent bg-wash px-4 py-3">
      <p>
        Handed back by <bdi className="break-words">{by?.username ?? "a former member"}</bdi>,{" "}
        <Moment date={at} />:
      </p>
      <p dir="auto" className="break-words whitespace-pre-wrap">
        {note}
      </p>
    </div>
  );
}
