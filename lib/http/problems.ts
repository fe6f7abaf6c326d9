/** The pages that say what went wrong, by HTTP status. server/problem-pages.ts sends them. */
export const PROBLEMS = {
  400: {
    title: "That could not be understood",
    text: "What your browser sent was not what this page expects. Go back, reload the page and try once more.",
  },
  403: {
    title: "This is not yours to change",
    text: "Only the author of a post and the editors of this site can change it, and only those with a role for it can write here or look after the site.",
  },
  404: {
    title: "There is no such page",
    text: "The address may be misspelt, or the page has been deleted.",
  },
  405: {
    title: "That cannot be done here",
    text: "What your browser asked for is not something that can be done at this address. Go back and try once more.",
  },
  409: {
    title: "This site has been updated",
    text: "This form was opened before the site was updated. Go back, copy what you typed, reload the page and send it again.",
  },
  413: {
    title: "That is too much at once",
    text: "What you sent is larger than this site takes. Go back and send less; what you typed is still there.",
  },
  429: {
    title: "That was too often",
    text: "Please wait a while and try again.",
  },
  431: {
    title: "Your browser sends too much at once",
    text: "The address, or the cookies that come with it, are longer than this site takes. Delete the cookies of this site and try once more.",
  },
  500: {
    title: "Something broke on our side",
    text: "It is not your fault, and what is published is safe. Go back and try once more in a moment.",
  },
  503: {
    title: "This cannot be saved just now",
    text: "The site is busy with something larger, or cannot reach all of its parts. Nothing of yours was saved. Go back, where what you typed still stands, and send it again in a few seconds.",
  },
} as const;

/** Stands in a finished page until server/error-number.ts puts the number of an error there. Nobody can be called so. */
export const ERROR_NUMBER = "carafe:error:number";

export type ProblemStatus = keyof typeof PROBLEMS;

/** The problem that an address names; null for any other text. */
export function parseProblem(text: string): ProblemStatus | null {
  return Object.hasOwn(PROBLEMS, text) ? (Number(text) as ProblemStatus) : null;
}
