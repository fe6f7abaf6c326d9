/** Something that can go wrong for an operator; the message is one sentence for them to act on. */
export class OperatorError extends Error {}
