import type { Words } from "./changes.ts";

/** Words of one version alone: struck through or underlined, and named so to screen readers. */
export const ChangedText = ({ words }: { words: readonly Words[] }) => (
  <p className="break-words whitespace-pre-line">
    {words.length === 0 && <span className="text-ink-soft">–</span>}
    {words.map(({ text, only }, i) => {
      const key = `${i} ${text}`;
      if (only === "before")
        return (
          <del key={key} className="bg-red-wash text-red decoration-2">
            <span className="sr-only">[retiré : </span>
            {text}
            <span className="sr-only">]</span>
          </del>
        );
      if (only === "after")
        return (
          <ins key={key} className="bg-green-wash font-semibold text-green decoration-2">
            <span className="sr-only">[ajouté : </span>
            {text}
            <span className="sr-only">]</span>
          </ins>
        );
      return <span key={key}>{text}</span>;
    })}
  </p>
);
