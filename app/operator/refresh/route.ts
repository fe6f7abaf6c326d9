import { revalidatePath } from "next/cache";
import { isOperator } from "@/lib/operator";

/** For the operator's tool, which changes the database from outside: every prepared page is made anew. */
export async function POST(request: Request): Promise<Response> {
  if (!isOperator(request.headers.get("authorization"))) {
    return new Response("Only the operator's tool may do this.", { status: 403 });
  }
  revalidatePath("/", "layout");
  return new Response(null, { status: 204 });
}
