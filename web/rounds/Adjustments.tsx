import { useInfiniteQuery } from "@tanstack/react-query";
import { hourText, momentText } from "../../shared/dates.ts";
import type { Rencontre } from "../../shared/rencontres.ts";
import type { Adjustment } from "../../shared/rounds.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/States.tsx";
import { registrationsQuery } from "../rencontres/queries.ts";
import type { RoundView } from "./queries.ts";
import { useAdjust } from "./useAdjust.ts";

const words: Record<Adjustment["type"], string> = {
  pin: "Épinglé",
  veto: "Écarté",
  add: "Ajouté",
  move: "Déplacé",
};

/** What the team wanted otherwise, each of which can be taken back. */
export const Adjustments = ({ rencontre, round }: { rencontre: Rencontre; round: RoundView }) => {
  const { data } = useInfiniteQuery(registrationsQuery(rencontre.id));
  const names = new Map(
    data?.pages.flatMap((page) => page.items).map(({ id, organisationName }) => [id, organisationName]),
  );
  const adjust = useAdjust(round.rencontreId, round.number, () => undefined);
  if (round.adjustments.length === 0)
    return (
      <EmptyState title="Aucun ajustement">
        <p>
          Ouvrez un rendez-vous du plan pour l’épingler, le déplacer ou l’écarter. Le reste se recalcule
          autour.
        </p>
      </EmptyState>
    );
  const fixed =
    round.status === "published" || round.status === "publishing" || round.replanning !== undefined;
  return (
    <ul className="divide-y divide-line">
      {round.adjustments.map((adjustment) => {
        const slot = rencontre.slots.find(({ id }) => id === adjustment.slot);
        const pair = `${names.get(adjustment.buyer) ?? "…"} et ${names.get(adjustment.supplier) ?? "…"}`;
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
            {!fixed && (
              <Button
                small
                icon="undo"
                busy={adjust.isPending}
                onClick={() =>
                  adjust.mutate({
                    undo: adjustment.k,
                    said: "L’ajustement est annulé ; le plan se recalcule.",
                  })
                }
              >
                Annuler
                <span className="sr-only"> : {pair}</span>
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
};
