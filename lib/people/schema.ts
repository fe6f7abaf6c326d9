import * as z from "zod";
import { currentPassword } from "../auth/passwords/password-fields";

/** The form by which an owner makes somebody else the owner. */
export const handingOnSchema = z.object({
  password: currentPassword("Please enter your password."),
});
