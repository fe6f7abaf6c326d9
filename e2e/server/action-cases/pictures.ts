import sharp from "sharp";
import { by, type Case, FOR_EVERY_MEMBER } from "./case";

const DOT = { width: 8, height: 8, channels: 3, background: "#8a1c3f" } as const;
const picture = {
  name: "dot.png",
  mimeType: "image/png",
  buffer: await sharp({ create: DOT }).png().toBuffer(),
};

export const PICTURE_ACTIONS: Record<string, Case> = {
  "app/(forms)/post/pictures/actions.ts uploadPicture": {
    form: () => ({ address: "/post/pictures", button: "Upload" }),
    fields: () => ({ picture, alt: "A dot" }),
    happened: async ({ html }) => html.includes("![A dot](/pictures/"),
    limit: by("post-images-by-user"),
    expected: FOR_EVERY_MEMBER,
  },
};
