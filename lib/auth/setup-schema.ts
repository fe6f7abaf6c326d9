import * as z from "zod";
import { settingsSchema } from "../site/settings-schema";
import { registrationSchema } from "./schema";

const siteName = settingsSchema.shape.name;

/**
 * The form that names the site and makes its first owner: of whoever is logged in, or of a new account. Apart
 * from the other forms, whose scripts have no use for the publication's settings.
 */
export const setupSchemas = {
  member: z.object({ siteName }),
  visitor: registrationSchema.safeExtend({ siteName }),
};

export type NewOwner = z.output<typeof setupSchemas.visitor>;
