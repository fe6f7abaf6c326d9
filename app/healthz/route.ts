import { isHearing } from "@/lib/cache/invalidations";
import { isDatabaseUp } from "@/lib/database/health";

export const dynamic = "force-dynamic";

/** Whether the site can answer: 200 when the database does and changes elsewhere are heard of, else 503. */
export async function GET(): Promise<Response> {
  if (!(await isDatabaseUp())) return Response.json({ status: "unavailable" }, { status: 503 });
  if (!isHearing()) return Response.json({ status: "not hearing of changes" }, { status: 503 });
  return Response.json({ status: "ok" });
}
