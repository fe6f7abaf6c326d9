import { type ReactNode, useRef, useState } from "react";
import {
  type Dialogue,
  type Editor,
  uploadPictures,
} from "@/app/(forms)/post/pictures/upload-pictures";
import { PictureDialog } from "./picture-dialog";

type Question = { number: number; file: File; answer: (alt: string | null) => void };

/**
 * What the editor of `owner` does with files that are chosen, pasted or dropped, and what is to stand beneath it:
 * the question about each, and how it went.
 */
export function usePictureUpload(owner: string): {
  onFiles: (files: File[], editor: Editor) => void;
  pictures: ReactNode;
} {
  const asked = useRef(0);
  const [question, setQuestion] = useState<Question | null>(null);
  const [progress, setProgress] = useState("");
  const [problems, setProblems] = useState<string[]>([]);

  const dialogue: Dialogue = {
    owner,
    ask: (file) =>
      new Promise((resolve) => {
        const answer = (alt: string | null) => {
          setQuestion(null);
          resolve(alt);
        };
        setQuestion({ number: ++asked.current, file, answer });
      }),
    progress: setProgress,
    problem: (words) => setProblems((before) => [...new Set([...before, words])]),
  };

  return {
    onFiles: (files, editor) => {
      setProblems([]);
      void uploadPictures(files, editor, dialogue);
    },
    pictures: (
      <>
        {question && <PictureDialog key={question.number} {...question} />}
        <div aria-live="polite" className="text-sm text-muted empty:hidden">
          {progress && <p role="status">{progress}</p>}
        </div>
        {problems.length > 0 && (
          <div role="alert" className="text-sm text-danger">
            {problems.map((words) => (
              <p key={words}>{words}</p>
            ))}
          </div>
        )}
      </>
    ),
  };
}
