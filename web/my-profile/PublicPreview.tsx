import { useState } from "react";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { useCategoryLabel } from "../reference/queries.ts";
import { Kinds } from "../suppliers/Kinds.tsx";
import { SupplierBody } from "../suppliers/SupplierSheet.tsx";

/** The profile as the public would see it, while it is written: in a few lines beside the form, whole on demand. */
export const PublicPreview = ({ supplier }: { supplier: Supplier }) => {
  const [whole, setWhole] = useState(false);
  const label = useCategoryLabel();
  return (
    <section aria-label="Aperçu" className="space-y-3 rounded-large border border-line bg-surface p-5">
      <p className="text-small text-ink-soft">Dans l’annuaire, vous apparaîtrez ainsi :</p>
      <p className="font-title text-h3 font-semibold">{supplier.name || "Votre nom"}</p>
      <p className="text-small text-ink-soft">
        {supplier.address.postalCode} {supplier.address.city}
      </p>
      <Kinds kinds={supplier.kinds} />
      {supplier.description && <p className="line-clamp-3 text-small">{supplier.description}</p>}
      <ul className="list-disc pl-5 text-small">
        {supplier.activities.map((activity) => (
          <li key={JSON.stringify(activity)}>{label(activity.category)}</li>
        ))}
      </ul>
      <Button small onClick={() => setWhole(true)}>
        Voir toute la fiche
      </Button>
      {whole && (
        <Dialog title={supplier.name || "Votre fiche"} onClose={() => setWhole(false)} wide>
          <SupplierBody supplier={supplier} />
        </Dialog>
      )}
    </section>
  );
};
