const REASONS: [examples: number[], reason: string][] = [
  [
    [177, 179, 183, 308, 309, 625, 626],
    "A comment is no text for readers. It is left out, as is what HTML reads as one.",
  ],
  [
    [180, 181, 182, 627, 628, 629],
    "In a post, processing instructions, declarations and CDATA are somebody's code. They are shown as typed.",
  ],
  [[170, 178], "A script would run in the reader's browser."],
  [[172, 173, 176], "A style sheet would change the page around the post."],
  [[171], "A text field belongs to a form, and a post has none. Its text stays."],
  [
    [150, 163, 201, 491, 524, 536, 613, 614, 615, 617, 623],
    "What looks like an element that HTML does not know is mostly none: List<String>. It is shown as typed.",
  ],
  [
    [494],
    "A tag that nothing ends would change the rest of the text: a<b>c. It is shown as typed.",
  ],
  [
    [152, 153, 154, 164, 169, 616],
    "A class or an unknown attribute could borrow the look or the behaviour of the site. It is left out.",
  ],
  [
    [500, 596, 598, 599, 601],
    "A link to an unknown scheme could start another program. Only http, https, mailto, sms and tel are followed.",
  ],
  [
    [602, 606, 608, 611, 612],
    "No matter of safety: GFM makes bare addresses links, and CommonMark does not.",
  ],
];

/** The examples of the specification that look different here, and why. */
export const DIFFERENT = new Map(
  REASONS.flatMap(([examples, reason]) => examples.map((number) => [number, reason] as const)),
);
