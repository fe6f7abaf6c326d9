import type { Member } from "../actor";
import { countAttempt } from "../limits/count-attempt";
import { sitePolicy } from "../policy/site";
import { NOT_ALLOWED, type NotAllowed, ok, type Result, refused, type TooMany } from "../result";
import { actInWords } from "./acts";
import { csvLine } from "./csv-line";
import { type AuditFilter, eachAuditEntry } from "./queries";

/** All of the log that is found, as CSV. */
export async function downloadLog(
  actor: Member,
  filter: AuditFilter,
): Promise<Result<ReadableStream<Uint8Array>, NotAllowed | TooMany>> {
  if (!sitePolicy.can(actor, "read-log")) return refused(NOT_ALLOWED);
  const counted = await countAttempt("downloads-by-user", actor.id);
  return counted.ok ? ok(streamOf(linesOf(filter))) : counted;
}

async function* linesOf(filter: AuditFilter): AsyncGenerator<string, void> {
  yield csvLine(["when", "who", "what", "to whom", "more"]);
  for await (const entries of eachAuditEntry(filter)) {
    const rows = entries.map(({ at, actorName, act, subjectName, detail }) =>
      csvLine([at.toISOString(), actorName, actInWords(act), subjectName, detail]),
    );
    yield rows.join("");
  }
}

/** Reads on when what was read has been sent, and stops when whoever asked has gone. */
function streamOf(lines: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return();
    },
  });
}
