import { hiddenFields } from "../../../test/hidden-fields";
import { pick } from "../../../test/pick";
import type { SiteProcess } from "../../../test/processes";

/** A request that a process was too busy, too stopped or too dead to answer. */
const ANSWER_MS = 15_000;

/** Of what was wrong. */
const SHOWN_MAX = 20;

/** What has been done leads on. */
const ACKNOWLEDGED = 303;

type Form = { path: string; button: string; typed: Record<string, string>; cookie?: string };

type Asked = { path: string; cookie?: string; body?: FormData };

export type Answered = { status: number; text: string; headers: Headers; process: SiteProcess };

/** The processes of a site under load, and what was seen of it. */
export class SoakedSite {
  readonly counts = { reads: 0, writes: 0, unanswered: 0, refused: 0 };
  /** What readers were shown that they must not be, in words. */
  readonly wrong: string[] = [];

  constructor(readonly processes: SiteProcess[]) {}

  any(): SiteProcess {
    return pick(this.processes);
  }

  /** Asks one of the processes, any unless it is named. Null where it does not answer, or can do nothing now. */
  async ask({ path, cookie, body }: Asked, process = this.any()): Promise<Answered | null> {
    try {
      const answer = await fetch(process.url + path, {
        method: body ? "POST" : "GET",
        body,
        redirect: "manual",
        headers: { origin: process.settings.SITE_URL, ...(cookie && { cookie }) },
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      const text = await answer.text();
      if (answer.status < 500) {
        return { status: answer.status, text, headers: answer.headers, process };
      }
    } catch {
      // Killed, stopped or starting.
    }
    this.counts.unanswered++;
    return null;
  }

  /** Fills in a form at one process and sends it to another, any unless it is named. Null unless it was acknowledged. */
  async send({ path, button, typed, cookie }: Form, process?: SiteProcess) {
    const form = await this.ask({ path, cookie });
    if (form?.status !== 200) return null;
    const body = new FormData();
    const fields = { ...hiddenFieldsOf(form.text, button), ...typed };
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const answer = await this.ask({ path, cookie, body }, process);
    if (answer) this.counts[answer.status === ACKNOWLEDGED ? "writes" : "refused"]++;
    return answer?.status === ACKNOWLEDGED ? answer : null;
  }

  /** Remembers what is wrong with an answer. */
  judge({ process }: Answered, path: string, wrong: string | null): void {
    this.counts.reads++;
    if (wrong) this.wrong.push(`Port ${process.settings.PORT}, ${path}: ${wrong}.`);
  }

  /** Prints what was seen. True if all of it was right. */
  report(): boolean {
    const { reads, writes, unanswered, refused } = this.counts;
    console.log(
      `${writes} changes were acknowledged and ${reads} answers looked at; ${unanswered} requests had no answer, ${refused} forms were refused.`,
    );
    const count = this.wrong.length;
    for (const line of this.wrong.slice(0, SHOWN_MAX)) console.log(line);
    console.log(count === 0 ? "Every answer was right." : `${count} answers were wrong.`);
    return count === 0;
  }
}

function hiddenFieldsOf(page: string, button: string): Record<string, string> {
  try {
    return hiddenFields(page, button);
  } catch {
    return {}; // Another page than was expected, such as an old one.
  }
}
