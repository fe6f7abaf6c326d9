import { setTimeout as wait } from "node:timers/promises";
import { filledForm } from "../../test/hidden-fields";
import type { Site } from "../../test/site";
import { atPace } from "./autocannon";
import { emailOf, PASSWORD, SESSION, WITH_PASSWORD } from "./filled-blog";
import { client } from "./load";
import { publish } from "./publish";
import type { Target, Timed } from "./target";

/** What readers get while nothing else happens, and while something does. */
export type Disturbance = { quiet: Timed; disturbed: Timed };

const ROUNDS = 3;
/** Readers who leave the machine room for others: at full load there is no quiet time. */
const READERS_PER_S = 200;
const PUBLISH_EVERY_MS = 1_000;

/** Readers while 20 writers log in at the same moment. */
export async function whileLoggingIn(
  site: Site,
  target: Target,
  roundS: number,
): Promise<Disturbance> {
  const forms = await loginForms(site);
  // The first of all starts what hashes passwords.
  for (const form of forms.slice(0, 1)) await logIn(site, form);
  return compare(
    () => atPace(target, roundS, READERS_PER_S),
    async () => {
      await Promise.all(forms.map((form) => logIn(site, form)));
    },
  );
}

/** As many readers as the site bears while a writer publishes a post a second. */
export async function whilePublishing(
  site: Site,
  target: Target,
  roundS: number,
): Promise<Disturbance> {
  return compare(
    () => client.load(target, roundS),
    async (isOver) => {
      while (!isOver()) {
        const next = wait(PUBLISH_EVERY_MS);
        await publish(site, SESSION);
        await next;
      }
    },
  );
}

async function compare(
  read: () => Promise<Timed>,
  disturb: (isOver: () => boolean) => Promise<void>,
): Promise<Disturbance> {
  const rounds: Disturbance[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const quiet = await read();
    let over = false;
    const disturbing = disturb(() => over);
    const disturbed = await read();
    over = true;
    await disturbing;
    rounds.push({ quiet, disturbed });
  }
  return {
    quiet: mean(rounds.map((one) => one.quiet)),
    disturbed: mean(rounds.map((one) => one.disturbed)),
  };
}

function mean(loads: Timed[]): Timed {
  const of = (key: keyof Timed) => loads.reduce((sum, load) => sum + load[key], 0) / loads.length;
  return { perSecond: of("perSecond"), p50: of("p50"), p99: of("p99") };
}

async function loginForms({ url }: Site): Promise<FormData[]> {
  const forms: FormData[] = [];
  for (let n = 1; n <= WITH_PASSWORD; n++) {
    const typed = { email: emailOf(n), password: PASSWORD };
    forms.push(await filledForm(`${url}/login`, "Log in", typed));
  }
  return forms;
}

async function logIn({ url }: Site, body: FormData): Promise<void> {
  const headers = { origin: url };
  const answer = await fetch(`${url}/login`, { method: "POST", headers, body, redirect: "manual" });
  await answer.arrayBuffer();
  if (answer.status !== 303) throw new Error(`A login was answered with ${answer.status}.`);
}
