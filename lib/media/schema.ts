import { z } from "zod";
import { atMost, optionalLines } from "../text/fields";

const ALT_MAX = 500;

const alt = optionalLines()
  .transform((text) => text.replace(/\s+/g, " "))
  .superRefine(atMost(ALT_MAX, "An alternative text"));

/** What a script sends with a picture for a post. */
export const sentImageSchema = z.object({ alt });

/** The form of such a picture, but for the file: it is to be described, unless it says nothing. */
export const postImageSchema = z
  .object({ alt, decoration: z.string().default("") })
  .superRefine(({ alt, decoration }, context) => {
    if (alt !== "" || decoration !== "") return;
    const message = "Please describe the picture, or tick “Only decoration”.";
    context.addIssue({ code: "custom", path: ["alt"], message });
  });
