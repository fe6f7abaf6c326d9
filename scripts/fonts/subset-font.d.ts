/** The part of https://github.com/papandreou/subset-font that is used here; it comes without types. */
declare module "subset-font" {
  type Options = {
    targetFormat: "woff2";
    /** An axis with fewer values than the font has. */
    variationAxes: Record<string, { min: number; max: number; default: number }>;
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
