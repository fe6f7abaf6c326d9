import { type Invalid, ok, type Result, refused } from "../result";

/** A photo of 50 megapixels has some 14. */
const FILE_MAX_MB = 15;
export const FILE_MAX_BYTES = FILE_MAX_MB * 1024 * 1024;
/** In pixels. */
export const MEGAPIXEL = 1_000_000;
/** Of a JPEG, which is decoded at the size that is needed; others are decoded whole. */
export const JPEG_MAX_MEGAPIXELS = 64;
export const OTHERS_MAX_MEGAPIXELS = 25;
/** Of an animation, and how many pixels all its frames have together. */
export const ANIMATION_MAX_FRAMES = 300;
export const ANIMATION_MAX_MEGAPIXELS = 40;

/** What can be uploaded, as a file input lists it and as a person reads it. */
export const IMAGE_TYPES = "image/jpeg,image/png,image/webp,image/gif,image/avif";
export const IMAGE_HINT = `JPEG, PNG, WebP, GIF or AVIF, at most ${FILE_MAX_MB} MB.`;

/** What is wrong with a file itself: for programs, and in words. */
export const FILE_PROBLEMS = {
  "not-an-image": "That is not a JPEG, PNG, WebP, GIF or AVIF picture.",
  incomplete: "That picture is incomplete: its file ends too early or is damaged.",
  "too-many-pixels": `That picture has too many pixels: a JPEG can have ${JPEG_MAX_MEGAPIXELS} million, others ${OTHERS_MAX_MEGAPIXELS} million. Please choose a smaller one.`,
  "animation-too-long": `That animation is too long: it can have ${ANIMATION_MAX_FRAMES} frames, and ${ANIMATION_MAX_MEGAPIXELS} million pixels in all of them. Please shorten it, or make it smaller.`,
  "animated-otherwise":
    "That is an animated PNG or AVIF. Only GIF and WebP keep their motion here: please save it as one of these, or as a still picture.",
  heic: "That is a HEIC picture, which few browsers show. Please save it as JPEG and choose that: on an iPhone under Settings, Camera, Formats, “Most Compatible”; on a Mac with Export in Preview.",
} as const;

export type FileProblem = keyof typeof FILE_PROBLEMS;

/** A file that is not taken: in words at the field `picture`, and for programs. */
export type InvalidFile = Invalid & {
  reason: "missing" | "too-large" | FileProblem;
  errors: { picture: string };
};

/** Of a file that cannot be taken as a picture. */
export function fileProblem(reason: FileProblem): InvalidFile {
  return invalidFile(reason, FILE_PROBLEMS[reason]);
}

/** What is wrong with the size of a file, here or in the browser; null if nothing. */
export function fileSizeProblem(file: File): string | null {
  return sizeProblem(file)?.errors.picture ?? null;
}

/** The same of the type that a browser says it has. */
export function fileTypeProblem({ type }: File): string | null {
  if (/^image\/hei[cf]/.test(type)) return FILE_PROBLEMS.heic;
  return IMAGE_TYPES.split(",").includes(type) ? null : FILE_PROBLEMS["not-an-image"];
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
