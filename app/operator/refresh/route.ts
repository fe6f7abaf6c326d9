import { invalidateEverything } from "@/lib/adapters/page-cache";
import { isOperator } from "@/lib/secrets/operator-token";

/** For the operator's tool, which changes the database from outside: everything prepared is made anew. */
export async function POST(request: Request): Promise<Response> {
  if (!isOperator(request.headers.get("authorization"))) {
    return new Response("Only the operator's tool may do this.", { status: 403 });
  }
  invalidateEverything();
  return new Response(null, { status: 204 });
}
