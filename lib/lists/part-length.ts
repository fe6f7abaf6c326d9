/** A part of a list that holds more posts is split. A reader's page steps over at most as many. */
export const PART_MAX = 4_000;

/** What a part holds once it is split off. */
export const PART_SIZE = 2_000;
