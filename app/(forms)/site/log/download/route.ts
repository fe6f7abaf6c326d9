import type { NextRequest } from "next/server";
import { tooManyAnswer } from "@/app/answers";
import { requireUser } from "@/lib/adapters/current-user";
import { downloadLog } from "@/lib/audit/download-log";
import { filterOf } from "../filter";

const HEADERS = {
  "Content-Type": "text/csv; charset=utf-8",
  "Content-Disposition": 'attachment; filename="log.csv"',
  "Cache-Control": "private, no-store",
};

/** What the log's page shows, all of it, as a table for other programs. */
export async function GET(request: NextRequest): Promise<Response> {
  const user = await requireUser("/site/log");
  const filter = filterOf(Object.fromEntries(request.nextUrl.searchParams));
  const download = await downloadLog(user, filter);
  if (download.ok) return new Response(download.value, { headers: HEADERS });
  const { problem } = download;
  if (problem.code === "too-many") return tooManyAnswer(problem);
  return new Response("Only those who look after this site read its log.", { status: 403 });
}
