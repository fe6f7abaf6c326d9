/** People who read and send forms without a pause, over connections that they keep. */
import { once } from "node:events";
import { Agent, type RequestOptions, request } from "node:https";

const READERS = 6;
/** One of so many requests sends a form. */
const FORM_EVERY = 4;

/** The certificate is the test's own. */
const agent = new Agent({ keepAlive: true, rejectUnauthorized: false });

/** What is answered: its status, and its text. */
export async function ask(
  url: string,
  options: RequestOptions = {},
  body?: string,
): Promise<{ status: number; text: string }> {
  const asked = request(url, { agent, ...options }).end(body);
  const [answer] = await once(asked, "response");
  return {
    status: answer.statusCode,
    text: Buffer.concat(await answer.toArray()).toString(),
  };
}

export type Readers = { stop: () => Promise<Map<string, number>> };

/** Has them ask until they are stopped. That gives how often each kind of answer came. */
export function startReaders(page: () => Promise<string>, form: () => Promise<string>): Readers {
  const answers = new Map<string, number>();
  let isOver = false;
  let asked = 0;
  const read = async () => {
    while (!isOver) {
      const isForm = asked++ % FORM_EVERY === 0;
      const answer = await (isForm ? form() : page()).catch((error) => `${error.message}`);
      const kind = `${isForm ? "form" : "page"}: ${answer}`;
      answers.set(kind, (answers.get(kind) ?? 0) + 1);
    }
  };
  const readers = Array.from({ length: READERS }, read);
  return {
    stop: async () => {
      isOver = true;
      await Promise.all(readers);
      return answers;
    },
  };
}
