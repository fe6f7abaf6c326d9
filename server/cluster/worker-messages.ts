/** What the primary tells its workers, beside signals. */

/** Another worker listens in this one's place: it may end, in no hurry. */
export const RETIRE = "retire";
