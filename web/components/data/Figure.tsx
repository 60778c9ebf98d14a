type FigureProps = { text: string; className: string; children: string };

/** A number and what it counts, in a `dl`: above it on a computer, beside it on a phone. */
export const Figure = ({ text, className, children }: FigureProps) => (
  <div className="flex flex-row-reverse items-baseline justify-end gap-3 sm:flex-col-reverse sm:gap-0">
    <dt className="text-ink-soft">{text}</dt>
    <dd className={`font-title text-h1 font-bold tabular-nums max-sm:min-w-32 ${className}`}>{children}</dd>
  </div>
);
