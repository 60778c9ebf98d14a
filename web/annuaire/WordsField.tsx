import { useEffect, useRef, useState } from "react";
import { inputClass } from "../components/forms/Field.tsx";

/** Milliseconds without a key after which one has paused. */
const PAUSE = 180;

type WordsFieldProps = {
  /** What the address keeps. */
  kept: string;
  onPause: (words: string) => void;
};

/** What is typed; the rest of the page learns of it when the typing pauses, so that a key draws this field alone. */
export const WordsField = ({ kept, onPause }: WordsFieldProps) => {
  const [words, setWords] = useState(kept);
  const [known, setKnown] = useState(kept);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (known !== kept) {
    setKnown(kept);
    // Emptied by something else than typing: a button, a link.
    if (kept === "") setWords("");
  }
  return (
    <div>
      <label htmlFor="mots" className="mb-1.5 block font-semibold">
        Métier, produit ou nom
      </label>
      <input
        id="mots"
        name="q"
        type="search"
        value={words}
        onChange={({ target: { value } }) => {
          setWords(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => onPause(value), PAUSE);
        }}
        className={inputClass}
      />
    </div>
  );
};
