import { Moment } from "@/components/moment";
import { actInWords } from "@/lib/audit/acts";
import type { AuditEntry } from "@/lib/audit/queries";

const HEADS = ["When", "Who", "What", "To whom", "More"];

/** Who did what to whom and when. A wide table is moved by the keyboard too. */
export function ActTable({ entries }: { entries: AuditEntry[] }) {
  if (entries.length === 0) return <p>Nothing of that kind was done.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section aria-label="Log" tabIndex={0} className="overflow-x-auto">
      <table className="w-full text-left text-sm">
        <thead>
          <tr className="border-b border-line">
            {HEADS.map((head) => (
              <th key={head} scope="col" className="py-2 pr-4 font-semibold">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {entries.map((entry) => (
            <Row key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ entry: { at, act, actorName, subjectName, detail } }: { entry: AuditEntry }) {
  return (
    <tr className="align-top">
      <td className="py-2 pr-4 whitespace-nowrap text-muted">
        <Moment date={at} />
      </td>
      <td className="py-2 pr-4">
        <bdi>{actorName}</bdi>
      </td>
      <td className="py-2 pr-4">{actInWords(act)}</td>
      <td className="py-2 pr-4">
        <bdi>{subjectName}</bdi>
      </td>
      <td className="py-2 text-muted">
        <bdi>{detail}</bdi>
      </td>
    </tr>
  );
}
