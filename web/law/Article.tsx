/** The article that a statement comes from, « (art. L2112-2) », after the statement; no line cuts it in two. */
export const Article = ({ of }: { of: string }) => (
  <span className="whitespace-nowrap text-ink-soft">(art. {of})</span>
);
