import { db } from "@/lib/db";

export const dynamic = "force-dynamic";

/** Whether the site can answer: 200 when the database does, else 503. */
export async function GET(): Promise<Response> {
  try {
    await db().$queryRaw`SELECT 1`;
    return Response.json({ status: "ok" });
  } catch (error) {
    console.error(error);
    return Response.json({ status: "unavailable" }, { status: 503 });
  }
}
