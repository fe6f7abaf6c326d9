/** The part of https://github.com/papandreou/subset-font that is used here; it comes without types. */
declare module "subset-font" {
  type Options = {
    targetFormat: "woff2" | "truetype";
    /** An axis with fewer values than the font has, or with one. */
    variationAxes: Record<string, { min: number; max: number; default: number } | number>;
    /** OpenType features by their tags; all of them if none are named. */
    keepFeatures?: string[];
    noHinting?: boolean;
    keepAllGlyphs?: boolean;
    dropTables?: string[];
  };
  export default function subsetFont(
    font: Uint8Array,
    text: string | undefined,
    options: Options,
  ): Promise<Uint8Array>;
}
