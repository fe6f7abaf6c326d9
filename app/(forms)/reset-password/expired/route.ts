import { redirect } from "next/navigation";
import { setFlash } from "@/lib/adapters/flash";

/** Leads somebody with a link that does not work to where a new one can be had; a page cannot leave the message. */
export async function GET(): Promise<never> {
  await setFlash("invalid-link");
  redirect("/reset-password");
}
