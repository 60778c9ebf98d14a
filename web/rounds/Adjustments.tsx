import type { Rencontre } from "../../shared/rencontres/schema.ts";
import type { Adjustment } from "../../shared/rounds/schema.ts";
import { hourText, momentText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { EmptyState } from "../components/feedback/States.tsx";
import { isAdjustable, type RoundView } from "./common/queries.ts";
import { useAdjust } from "./common/useAdjust.ts";
import { useOrganisationNames } from "./common/useOrganisationNames.ts";

const words: Record<Adjustment["type"], string> = {
  pin: "Épinglé",
  veto: "Écarté",
  add: "Ajouté",
  move: "Déplacé",
};

/** What the team wanted otherwise, each of which can be taken back. */
export const Adjustments = ({ rencontre, round }: { rencontre: Rencontre; round: RoundView }) => {
  const name = useOrganisationNames(rencontre.id);
  const adjust = useAdjust(round.rencontreId, round.number);
  if (round.adjustments.length === 0)
    return (
      <EmptyState title="Aucun ajustement">
        <p>
          Tirez un rendez-vous du plan vers une autre place, ou ouvrez-le pour l’épingler ou l’écarter. Le
          reste du plan bouge aussi peu que possible.
        </p>
      </EmptyState>
    );
  const last = round.steps.at(-1)?.change;
  return (
    <ul className="divide-y divide-line">
      {round.adjustments.toReversed().map((adjustment) => {
        const slot = rencontre.slots.find(({ id }) => id === adjustment.slot);
        const pair = `${name(adjustment.buyer)} et ${name(adjustment.supplier)}`;
        return (
          <li key={adjustment.k} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div>
              <span className="font-semibold">{words[adjustment.type]} : </span>
              {pair}
              {slot && `, ${hourText(slot.start)}`}
              {adjustment.table !== undefined && `, table ${adjustment.table}`}
              <span className="block text-small text-ink-soft">
                {momentText(adjustment.at)}
                {adjustment.reason && ` · ${adjustment.reason}`}
              </span>
            </div>
            {isAdjustable(round) && (
              <Button
                small
                icon="undo"
                busy={adjust.isPending}
                onClick={() =>
                  adjust.mutate({
                    undo: adjustment.k,
                    message: "L’ajustement est annulé.",
                  })
                }
              >
                {adjustment.change === last
                  ? "Annuler"
                  : adjustment.type === "veto"
                    ? "Ne plus écarter"
                    : "Ne plus imposer"}
                <span className="sr-only"> : {pair}</span>
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
};
