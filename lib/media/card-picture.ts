import { ok, type Result } from "../result";
import { oneAtATime } from "./one-at-a-time";
import type { PostImage } from "./post-image";
import { reencode } from "./reencode";
import type { InvalidFile } from "./upload";

/** More than twice as wide as a card shows it. What hosts put above and below a film, to fill another shape, goes. */
const BOX = { width: 480, height: 270, fit: "cover", withoutEnlargement: true } as const;

const WANTED = {
  box: BOX,
  widthsOf: (width: number) => [width],
};

/** The still picture of a card, of what another site has sent. */
export function makeCardPicture(file: Uint8Array): Promise<Result<PostImage, InvalidFile>> {
  return oneAtATime(async () => {
    const made = await reencode(file, WANTED);
    return made.ok ? ok({ ...made.value, motion: null }) : made;
  });
}
