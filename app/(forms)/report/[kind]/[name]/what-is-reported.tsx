import type { Reportable } from "@/lib/reports/reportable";

/** Names what a report is about, and says who reads it. */
export function WhatIsReported({
  reportable: { kind, title, personName, address },
  isMembers,
}: {
  reportable: Reportable;
  /** Whether it comes from somebody who is logged in. */
  isMembers: boolean;
}) {
  return (
    <div className="space-y-4">
      <p className="break-words">
        {kind === "post" ? "The post " : "The person "}
        <a href={address} className="link font-semibold">
          <bdi>{kind === "post" ? title : personName}</bdi>
        </a>
        {kind === "post" && (
          <>
            {" "}
            by <bdi>{personName || "a former member"}</bdi>
          </>
        )}
      </p>
      <p className="text-muted">
        Those who look after this site read your report and decide what to do.{" "}
        {isMembers ? "They see that it is yours." : "You need no account."}
      </p>
    </div>
  );
}
