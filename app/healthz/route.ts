import { isDatabaseUp } from "@/lib/database/health";

export const dynamic = "force-dynamic";

/** Whether the site can answer: 200 when the database does, else 503. */
export async function GET(): Promise<Response> {
  return (await isDatabaseUp())
    ? Response.json({ status: "ok" })
    : Response.json({ status: "unavailable" }, { status: 503 });
}
