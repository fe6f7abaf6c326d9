import type { TextDifference } from "@/lib/posts/text/text-difference";
import { Difference, isChanged } from "./difference";

/** What has changed of a text, field by field; `ifNone` where nothing has. */
export function ChangedFields({
  difference,
  ifNone,
}: {
  difference: TextDifference;
  ifNone: string | null;
}) {
  const changed = Object.entries(difference).filter(([, parts]) => isChanged(parts));
  if (changed.length === 0) return ifNone && <p className="text-muted">{ifNone}</p>;
  return (
    <div className="space-y-3">
      {changed.map(([field, parts]) => (
        <Difference key={field} parts={parts} />
      ))}
    </div>
  );
}
