import type { Options } from "rehype-sanitize";

const ELEMENTS = `math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts
  mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none`;

const ATTRIBUTES = `accent accentunder columnalign columnlines columnspan columnspacing depth
  displaystyle fence form height largeop linethickness lspace mathvariant maxsize minsize
  movablelimits notation rowlines rowspacing rowspan rspace scriptlevel separator stretchy symmetric
  voffset width`;

/** What temml makes of TeX that is shown: nothing that leads anywhere, and no style of its own. */
export const mathSchema: Options = {
  tagNames: ELEMENTS.split(/\s+/),
  attributes: { "*": [...ATTRIBUTES.split(/\s+/), ["className", /^tml-[a-z-]+$/]] },
};
