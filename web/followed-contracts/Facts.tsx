type FactsProps = { facts: readonly { label: string; value: string }[] };

/** Figures by name, side by side where there is room. */
export const Facts = ({ facts }: FactsProps) => (
  <dl className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt className="text-small text-ink-soft">{label}</dt>
        <dd className="font-semibold">{value}</dd>
      </div>
    ))}
  </dl>
);
