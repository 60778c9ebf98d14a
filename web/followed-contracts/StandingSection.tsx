import { natureLabel } from "../../shared/intents/natures.ts";
import { dayText } from "../../shared/time/dates.ts";
import { ProgressBar } from "../components/feedback/ProgressBar.tsx";
import { amount } from "../platform/format.ts";
import { useCategoryLabel, usePlaceNames } from "../reference/queries.ts";
import { Facts } from "./Facts.tsx";
import { datesText, hoursText, progressText, workedText } from "./progress-words.ts";
import type { FollowedView } from "./queries.ts";

const hourFacts = ({ standing, contract }: FollowedView): { label: string; value: string }[] => {
  const { expected, remaining, projected, knownUntil, penalty, penaltyAtPace } = standing;
  const { start, end, penaltyPerHour } = contract.clause;
  return [
    ...(remaining === undefined ? [] : [{ label: "Heures restantes", value: hoursText(remaining) }]),
    ...(expected === undefined
      ? []
      : [
          {
            label: `Attendues au ${dayText(knownUntil)}, à proportion des jours`,
            value: hoursText(expected),
          },
        ]),
    ...(projected === undefined ? [] : [{ label: "À la fin, à ce rythme", value: hoursText(projected) }]),
    { label: "Dates", value: datesText(start, end) ?? "Pas encore connues" },
    ...(penalty === undefined
      ? []
      : [{ label: "Pénalités pour les heures manquantes", value: amount(penalty) }]),
    ...(penaltyAtPace === undefined
      ? []
      : [{ label: "Pénalités à la fin, à ce rythme", value: amount(penaltyAtPace) }]),
    ...(penaltyPerHour ? [{ label: "Pénalité par heure manquante", value: amount(penaltyPerHour) }] : []),
  ];
};

/** What is bought and where, by name. */
const usePlainFacts = ({ contract }: FollowedView): { label: string; value: string }[] => {
  const { commune, departement, category, nature, ofTheState } = contract.clause;
  const [place] = usePlaceNames(
    commune
      ? [{ type: "commune", code: commune }]
      : departement
        ? [{ type: "departement", code: departement }]
        : [],
  );
  const categoryName = useCategoryLabel();
  const bought = [category && categoryName(category), nature && natureLabel(nature)].filter(Boolean);
  return [
    ...(place ? [{ label: "Lieu", value: place }] : []),
    ...(bought.length > 0 ? [{ label: "Objet", value: bought.join(", ") }] : []),
    ...(ofTheState ? [{ label: "Programme", value: "Marché de l’État" }] : []),
  ];
};

/** Where a contract stands: worked of planned, and what its pace and its dates say. */
export const StandingSection = ({ view }: { view: FollowedView }) => {
  const { standing } = view;
  return (
    <section aria-label="Avancement" className="space-y-6">
      {standing.share === undefined ? (
        <p className="text-lead">{progressText(standing)}</p>
      ) : (
        <ProgressBar label={workedText(standing)} share={standing.share} />
      )}
      <Facts facts={[...hourFacts(view), ...usePlainFacts(view)]} />
    </section>
  );
};
