import { deliverDueMails } from "../mail/delivery";
import { findDueMail } from "../mail/queue";
import { composeMail } from "./compose-mail";
import type { Job } from "./job";

/** Sends every mail that is due. Each is claimed by itself, so that an action can also have this done at once. */
export const deliverMail: Job = {
  name: "deliver-mail",
  intervalMs: 30_000,
  hasWork: async (now) => (await findDueMail(now)) !== null,
  run: ({ now, signal }) => deliverDueMails({ compose: composeMail, now, signal }),
};
