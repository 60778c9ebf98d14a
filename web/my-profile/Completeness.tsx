import { memo } from "react";
import { completenessOf, partsOf } from "../../shared/suppliers/completeness.ts";
import { PlainLink } from "../components/basics/Link.tsx";
import { ProgressBar } from "../components/feedback/ProgressBar.tsx";
import { fieldId } from "../components/forms/Field.tsx";
import { today } from "../platform/clock.ts";
import type { ProfileForm } from "./profile-form.ts";

/** How complete the profile is, and what is missing, each leading to its field. */
export const Completeness = memo(({ form }: { form: ProfileForm }) => {
  const parts = partsOf(form, today());
  const missing = parts.filter(({ done }) => !done);
  const needed = missing.filter((part) => part.needed);
  const good = missing.filter((part) => !part.needed);
  return (
    <section aria-label="Ce qu’il reste à remplir" className="space-y-4">
      <ProgressBar label="Votre fiche est remplie à" share={completenessOf(parts)} />
      {needed.length > 0 && <Missing title="Il faut encore" parts={needed} open />}
      {good.length > 0 && <Missing title="Pour être mieux trouvé" parts={good} open={needed.length === 0} />}
      {missing.length === 0 && <p>Tout y est.</p>}
    </section>
  );
});

type MissingProps = { title: string; parts: readonly { path: string; label: string }[]; open: boolean };

const Missing = ({ title, parts, open }: MissingProps) => (
  <details open={open} className="text-small">
    <summary className="py-1 font-semibold">
      {title} ({parts.length})
    </summary>
    <ul className="mt-1 list-disc space-y-0.5 pl-5">
      {parts.map(({ path, label }) => (
        <li key={label}>
          <PlainLink href={`#${fieldId(path)}`}>{label}</PlainLink>
        </li>
      ))}
    </ul>
  </details>
);
