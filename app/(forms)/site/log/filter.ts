import { parseAct } from "@/lib/audit/acts";
import type { AuditFilter } from "@/lib/audit/queries";

/** What the query of an address asks of the log. */
export function filterOf(query: Record<string, string | string[] | undefined>): AuditFilter {
  return { act: parseAct(String(query.act ?? "")), name: String(query.name ?? "") };
}

/** The same as a query. */
export function queryOf({ act, name }: AuditFilter): Record<string, string> {
  return { ...(act && { act }), ...(name && { name }) };
}
