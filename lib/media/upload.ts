const FILE_MAX_MB = 8;
const FILE_MAX_BYTES = FILE_MAX_MB * 1024 * 1024;

/** What can be uploaded, as a file input lists it and as a person reads it. */
export const PICTURE_TYPES = "image/jpeg,image/png,image/webp,image/gif";
export const PICTURE_HINT = `JPEG, PNG, WebP or GIF, at most ${FILE_MAX_MB} MB and 24 megapixels. It is cropped to a square.`;

export const NO_PICTURE =
  "That is not a whole JPEG, PNG, WebP or GIF picture of at most 24 megapixels.";

type Upload = { ok: true; bytes: Uint8Array } | { ok: false; error: string };

/** The bytes of an uploaded file that is worth looking into, else what is wrong with it. */
export async function readUpload(file: FormDataEntryValue | null): Promise<Upload> {
  if (!(file instanceof File) || file.size === 0) {
    return { ok: false, error: "Please choose a picture." };
  }
  if (file.size > FILE_MAX_BYTES) {
    const error = `That file has more than ${FILE_MAX_MB} MB. Please choose a smaller one.`;
    return { ok: false, error };
  }
  return { ok: true, bytes: new Uint8Array(await file.arrayBuffer()) };
}
