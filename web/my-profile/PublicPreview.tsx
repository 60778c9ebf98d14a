import { lazy, memo, Suspense, useState } from "react";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { useCategoryLabel } from "../reference/queries.ts";
import { Kinds } from "../suppliers/Kinds.tsx";
import type { ProfileForm } from "./profile-form.ts";

const WholePreview = lazy(() =>
  import("./WholePreview.tsx").then((module) => ({ default: module.WholePreview })),
);

type PublicPreviewProps = { form: ProfileForm; saved: Supplier | undefined };

/** The profile as the public would see it, while it is written: in a few lines beside the form, whole on demand. */
export const PublicPreview = memo(({ form, saved }: PublicPreviewProps) => {
  const [whole, setWhole] = useState(false);
  const label = useCategoryLabel();
  return (
    <section aria-label="Aperçu" className="space-y-3 rounded-large border border-line bg-surface p-5">
      <p className="text-small text-ink-soft">Dans l’annuaire, vous apparaîtrez ainsi :</p>
      <p className="font-title text-h3 font-semibold">{form.name || "Votre nom"}</p>
      <p className="text-small text-ink-soft">
        {form.address.postalCode} {form.address.city}
      </p>
      <Kinds kinds={form.kinds} />
      {form.description && <p className="line-clamp-3 text-small">{form.description}</p>}
      <ul className="list-disc pl-5 text-small">
        {form.activities.map(({ key, category }) => category && <li key={key}>{label(category)}</li>)}
      </ul>
      <Button small onClick={() => setWhole(true)}>
        Voir toute la fiche
      </Button>
      {whole && (
        <Suspense>
          <WholePreview form={form} saved={saved} onClose={() => setWhole(false)} />
        </Suspense>
      )}
    </section>
  );
});
