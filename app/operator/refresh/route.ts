import { refreshEverything } from "@/lib/cache/page-tags";
import { isOperator } from "@/lib/operator";

/** For the operator's tool, which changes the database from outside: everything prepared is made anew. */
export async function POST(request: Request): Promise<Response> {
  if (!isOperator(request.headers.get("authorization"))) {
    return new Response("Only the operator's tool may do this.", { status: 403 });
  }
  refreshEverything();
  return new Response(null, { status: 204 });
}
