import { type Invalid, ok, type Result, refused } from "../result";

const FILE_MAX_MB = 8;
const FILE_MAX_BYTES = FILE_MAX_MB * 1024 * 1024;

/** What can be uploaded, as a file input lists it and as a person reads it. */
export const IMAGE_TYPES = "image/jpeg,image/png,image/webp,image/gif";
export const IMAGE_HINT = `JPEG, PNG, WebP or GIF, at most ${FILE_MAX_MB} MB and 24 megapixels.`;

export const NOT_AN_IMAGE =
  "That is not a complete JPEG, PNG, WebP or GIF picture of at most 24 megapixels.";

/** A file that is not taken: in words at the field `picture`, and for programs. */
export type InvalidFile = Invalid & {
  reason: "missing" | "too-large" | "not-an-image";
  errors: { picture: string };
};

/** Of a file that says it is an image, and cannot be read as one. */
export function notAnImage(): InvalidFile {
  return invalidFile("not-an-image", NOT_AN_IMAGE);
}

/** What is wrong with the size of a file, here or in the browser; null if nothing. */
export function fileSizeProblem(file: File): string | null {
  return sizeProblem(file)?.errors.picture ?? null;
}

/** The bytes of an uploaded file that is worth looking into. */
export async function readUpload(
  file: FormDataEntryValue | null,
): Promise<Result<Uint8Array, InvalidFile>> {
  const problem = file instanceof File ? sizeProblem(file) : missing();
  if (problem || !(file instanceof File)) return refused(problem ?? missing());
  return ok(new Uint8Array(await file.arrayBuffer()));
}

function sizeProblem(file: File): InvalidFile | null {
  if (file.size === 0) return missing();
  return file.size > FILE_MAX_BYTES
    ? invalidFile(
        "too-large",
        `That file is larger than ${FILE_MAX_MB} MB. Please choose a smaller one.`,
      )
    : null;
}

function missing(): InvalidFile {
  return invalidFile("missing", "Please choose a picture.");
}

function invalidFile(reason: InvalidFile["reason"], words: string): InvalidFile {
  return { code: "invalid", reason, errors: { picture: words } };
}
