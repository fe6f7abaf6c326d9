import { notFound } from "next/navigation";
import { orWait } from "@/app/answers";
import { forbid } from "@/lib/adapters/forbid";
import type { Problem, Result } from "@/lib/result";

/** What came of a button about somebody; else the page that says why not. Too often leads back to `here`. */
export async function orRefusePerson<Value>(
  result: Result<Value, Problem>,
  here: string,
): Promise<Value> {
  if (result.ok) return result.value;
  const { problem } = result;
  if (problem.code === "too-many") return orWait({ ok: false, problem }, here);
  return problem.code === "not-found" ? notFound() : forbid(here);
}
