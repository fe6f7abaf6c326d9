import { sizeAddress } from "../media/post-image-address";
import type { Publication } from "./publication";
import { takesNewcomers } from "./settings-schema";

export type Face = ReturnType<typeof faceOf>;

/** What every page shows of the publication, or goes by. Next sends it along with each: it says no more. */
export function faceOf({
  name,
  navigation,
  footer,
  footerLinks,
  logo,
  timeZone,
  dateFormat,
  language,
  registration,
}: Publication) {
  return {
    name,
    navigation,
    footer,
    footerLinks,
    logo: logo && {
      address: sizeAddress(logo.hash, logo.width),
      width: logo.width,
      height: logo.height,
    },
    timeZone,
    dateFormat,
    language,
    isOpen: takesNewcomers(registration),
  };
}
