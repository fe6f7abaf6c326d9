import { PHASE_PRODUCTION_BUILD } from "next/constants";

/** Next calls this once when a server starts. */
export async function register(): Promise<void> {
  const isBuild = process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD;
  // Vercel stops a process between requests; there mails go out after the action that queues them.
  if (process.env.NEXT_RUNTIME !== "nodejs" || isBuild || process.env.VERCEL) return;
  const { deliverRegularly } = await import("./lib/mail/deliver-regularly");
  deliverRegularly();
}
