import { imageMarkdown } from "./image-markdown";
import { keepPostImage } from "./mutations";
import { makePostImage } from "./post-image";
import { postImageAddress } from "./post-image-address";
import { NO_PICTURE, readUpload } from "./upload";

export type AddedImage = { address: string; width: number; height: number; markdown: string };

/** An HTTP status for those who ask by script, and words for everybody. */
type Refusal = { ok: false; status: 413 | 415 | 422; error: string };

/** Keeps an uploaded file as a picture for posts, described by `alt`. */
export async function addPostImage(
  file: FormDataEntryValue | null,
  alt: string,
): Promise<{ ok: true; image: AddedImage } | Refusal> {
  const upload = await readUpload(file);
  if (!upload.ok) return { ...upload, status: isEmpty(file) ? 422 : 413 };
  const made = await makePostImage(upload.bytes);
  if (!made) return { ok: false, status: 415, error: NO_PICTURE };
  await keepPostImage(made);
  const address = postImageAddress(made);
  const { width, height } = made;
  return { ok: true, image: { address, width, height, markdown: imageMarkdown(alt, address) } };
}

function isEmpty(file: FormDataEntryValue | null): boolean {
  return !(file instanceof File) || file.size === 0;
}
