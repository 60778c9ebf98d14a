import { SourceText } from "../components/basics/SourceText.tsx";

/** Where figures come from, one line each. */
export const Sources = ({ sources }: { sources: readonly string[] }) => (
  <ul className="list-disc space-y-1 pl-5 text-small text-ink-soft">
    {sources.map((source) => (
      <li key={source}>
        <SourceText text={source} />
      </li>
    ))}
  </ul>
);
