import { notFound } from "next/navigation";
import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { currentUser } from "@/lib/adapters/current-user";
import { isFormPosted } from "@/lib/adapters/request";
import { sealMoment } from "@/lib/auth/sent-form";
import { findReportable } from "@/lib/reports/reportable";
import { decodeSegment } from "@/lib/text/path-segment";
import { sendReport } from "./actions";
import { ReportForm } from "./report-form";
import { WhatIsReported } from "./what-is-reported";

export const metadata = { title: "Report", robots: { index: false } };

export default async function ReportPage({ params }: PageProps<"/report/[kind]/[name]">) {
  const { kind, name: segment } = await params;
  const name = decodeSegment(segment) ?? "";
  const [reportable, viewer] = await Promise.all([findReportable({ kind, name }), currentUser()]);
  // What was typed about something that has gone meanwhile stands in this page alone.
  if (!reportable && !(await isFormPosted())) notFound();
  return (
    <MemberFrame>
      <FormPage title="Report">
        {reportable && <WhatIsReported reportable={reportable} isMembers={viewer !== null} />}
        <ReportForm action={sendReport.bind(null, kind, name)} drawn={sealMoment()} />
      </FormPage>
    </MemberFrame>
  );
}
