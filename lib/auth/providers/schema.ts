import { z } from "zod";
import { safeCallbackUrl } from "../sessions/callback-url";
import { PROVIDER_IDS } from "./providers";

/** What a provider's button sends. */
export const providerSchema = z.object({
  provider: z.enum(PROVIDER_IDS),
  callbackUrl: z.string().default("").transform(safeCallbackUrl),
});
