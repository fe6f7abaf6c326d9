/** Hears how far an import is: `done` of `total` pieces of a step that `label` names. */
export type Progress = (label: string, done: number, total: number) => void;
