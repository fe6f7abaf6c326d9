import { Moment } from "@/components/moment";
import type { ReportsPage } from "@/lib/reports/queries";
import { reasonInWords } from "@/lib/reports/schema";

type Report = ReportsPage["reports"][number];

/** What readers say of one thing, the newest first. */
export function ReportList({ reports }: { reports: Report[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {reports.map((report) => (
        <li key={report.id} className="space-y-1 py-4 break-words">
          <p className="font-semibold">{reasonInWords(report.reason)}</p>
          {report.note && (
            <p className="whitespace-pre-line">
              <bdi>{report.note}</bdi>
            </p>
          )}
          <p className="text-sm text-muted">
            <Reporter report={report} /> · <Moment date={report.createdAt} />
            {report.wantsToHear && " · wants to hear what is decided"}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Reporter({ report: { isMembers, reporter } }: { report: Report }) {
  if (reporter) return <bdi>{reporter.username}</bdi>;
  return isMembers ? "a former member" : "somebody without an account";
}
