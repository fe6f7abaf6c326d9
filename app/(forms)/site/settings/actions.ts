"use server";

import * as z from "zod";
import { orRefuseButton, orUnsaved, refusedForm } from "@/app/answers";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { formSender, requireSender } from "@/lib/adapters/form-sender";
import { invalidate } from "@/lib/adapters/page-cache";
import type { FormState } from "@/lib/forms/form-state";
import { NO_FIELDS, parseForm } from "@/lib/forms/parse-form";
import * as site from "@/lib/site/save-settings";
import { settingsFormSchema } from "@/lib/site/settings-schema";
import { removeSiteImage, SITE_IMAGE_KINDS, setSiteImage } from "@/lib/site/site-images";
import { refusedSettings } from "./refused-settings";

const HERE = "/site";

/** Changes what the publication is called, looks like and allows. */
export async function saveSettings(_: FormState, form: FormData): Promise<FormState> {
  return orUnsaved(settingsFormSchema, form, () => saveNow(form));
}

async function saveNow(form: FormData): Promise<FormState> {
  const sender = await formSender(settingsFormSchema, form);
  if (!sender.ok) return sender.state;
  const input = parseForm(settingsFormSchema, form);
  if (!input.ok) return input.state;
  const { version, accentShown, ...typed } = input.data;
  const seen = { version: Number(version) || 0, accent: accentShown };
  const saved = await site.saveSettings(sender.member, seen, typed);
  if (!saved.ok) return refusedSettings(saved.problem, input.values);
  invalidate(...saved.value.cacheTags);
  return redirectWithFlash(HERE, "settings-saved");
}

const kindSchema = z.enum(SITE_IMAGE_KINDS).catch("logo");

/** Puts the uploaded picture in the place of the publication's logo or icon. */
export async function saveSiteImage(
  kind: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return orUnsaved(NO_FIELDS, form, () => saveImageNow(kind, form));
}

async function saveImageNow(kind: string, form: FormData): Promise<FormState> {
  const sender = await formSender(NO_FIELDS, form, HERE);
  if (!sender.ok) return sender.state;
  const wanted = kindSchema.parse(kind);
  const saved = await setSiteImage(sender.member, wanted, form.get(wanted));
  if (!saved.ok) return refusedForm(saved.problem, {});
  invalidate(...saved.value.cacheTags);
  return redirectWithFlash(HERE, "site-image-saved");
}

/** Goes back to the mark that the site had in the beginning. */
export async function deleteSiteImage(kind: string, form: FormData): Promise<void> {
  const member = await requireSender(form, HERE);
  const removed = await removeSiteImage(member, kindSchema.parse(kind));
  invalidate(...(await orRefuseButton(removed, HERE)).cacheTags);
  await redirectWithFlash(HERE, "site-image-removed");
}
