import type { ReactNode } from "react";
import {
  type KindFamily,
  kindFamilyLabels,
  kindName,
  type SupplierKind,
} from "../../shared/suppliers/kinds.ts";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";

export type Reading = {
  place?: string | undefined;
  kinds?: SupplierKind[] | undefined;
  family?: KindFamily | undefined;
  corrected?: string | undefined;
  partly?: "words" | "sector" | "elsewhere" | undefined;
};

type HowItWasReadProps = { reading: Reading; onLiteral: () => void };

const Strong = ({ children }: { children: ReactNode }) => (
  <strong className="font-semibold">{children}</strong>
);

/** What the words were taken for, and why the results answer in part: nothing is guessed in silence. */
export const HowItWasRead = ({ reading, onLiteral }: HowItWasReadProps) => {
  const { place, kinds, family, corrected, partly } = reading;
  const kind = kinds ? kinds.map(kindName).join(", ") : family && kindFamilyLabels[family].toLowerCase();
  const said = [
    place !== undefined && partly !== "elsewhere" && (
      <li key="place">
        Lieu d’intervention&nbsp;: <Strong>{place}</Strong>.
      </li>
    ),
    kind && (
      <li key="kind">
        Type de structure&nbsp;: <Strong>{kind}</Strong>.
      </li>
    ),
    corrected !== undefined && (
      <li key="corrected">
        Orthographe corrigée&nbsp;: <Strong>{corrected}</Strong>.
      </li>
    ),
  ].filter(Boolean);
  const partial: Record<NonNullable<Reading["partly"]>, string> = {
    words: "Personne ne réunit tous ces mots\u00a0: voici qui s’en approche.",
    sector: "Personne ne cite ce métier\u00a0: voici qui travaille dans le même secteur.",
    elsewhere: `Personne n’indique ce lieu d’intervention (${place})\u00a0: voici qui travaille ailleurs.`,
  };
  if (said.length === 0 && !partly) return null;
  return (
    <div className="mb-4 space-y-3">
      {partly && <Notice tone="info" title={partial[partly]} />}
      {said.length > 0 && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small">
          <ul className="flex flex-wrap gap-x-4">{said}</ul>
          <Button small onClick={onLiteral}>
            Chercher ces mots tels quels
          </Button>
        </div>
      )}
    </div>
  );
};
