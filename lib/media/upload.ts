const FILE_MAX_MB = 8;
const FILE_MAX_BYTES = FILE_MAX_MB * 1024 * 1024;

/** What can be uploaded, as a file input lists it and as a person reads it. */
export const PICTURE_TYPES = "image/jpeg,image/png,image/webp,image/gif";
export const PICTURE_HINT = `JPEG, PNG, WebP or GIF, at most ${FILE_MAX_MB} MB and 24 megapixels.`;

export const NO_PICTURE =
  "That is not a complete JPEG, PNG, WebP or GIF picture of at most 24 megapixels.";

/** What is wrong with the size of a file, here or in the browser; null if nothing. */
export function refusalOfSize(file: File): string | null {
  if (file.size === 0) return "Please choose a picture.";
  return file.size > FILE_MAX_BYTES
    ? `That file is larger than ${FILE_MAX_MB} MB. Please choose a smaller one.`
    : null;
}

type Upload = { ok: true; bytes: Uint8Array } | { ok: false; error: string };

/** The bytes of an uploaded file that is worth looking into, else what is wrong with it. */
export async function readUpload(file: FormDataEntryValue | null): Promise<Upload> {
  if (!(file instanceof File)) return { ok: false, error: "Please choose a picture." };
  const error = refusalOfSize(file);
  if (error) return { ok: false, error };
  return { ok: true, bytes: new Uint8Array(await file.arrayBuffer()) };
}
