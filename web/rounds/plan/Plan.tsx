import { useRef, useState } from "react";
import type { Rencontre } from "../../../shared/rencontres/schema.ts";
import { EmptyState } from "../../components/feedback/States.tsx";
import { type Pair, PairDialog } from "../common/PairDialog.tsx";
import { isAdjustable, type PlanView, type RoundView } from "../common/queries.ts";
import { useAdjust } from "../common/useAdjust.ts";
import { useBoard } from "../common/useBoard.ts";
import { DragStatus } from "./DragStatus.tsx";
import { moveChange } from "./drop-changes.ts";
import { ExchangeDialog, type Occupied } from "./ExchangeDialog.tsx";
import type { ZoomLevel } from "./PlanCell.tsx";
import { PlanGrid } from "./PlanGrid.tsx";
import { PlanLegend, Zoom } from "./PlanLegend.tsx";
import { SlotList } from "./SlotList.tsx";
import { UnplacedList } from "./UnplacedList.tsx";
import { useDrag } from "./useDrag.ts";

type PlanProps = { rencontre: Rencontre; round: RoundView; plan: PlanView };

/** The plan of the day: a grid on a computer, where meetings are moved; the list of the slots on a phone and on paper. */
export const Plan = ({ rencontre, round, plan }: PlanProps) => {
  const [zoom, setZoom] = useState<ZoomLevel>("medium");
  const [chosen, setChosen] = useState<Pair>();
  const [occupied, setOccupied] = useState<Occupied>();
  const grid = useRef<HTMLDivElement>(null);
  const adjust = useAdjust(round.rencontreId, round.number);
  const enabled = isAdjustable(round);
  const drag = useDrag({
    context: useBoard(rencontre, round),
    round,
    plan,
    enabled,
    onDrop: (dragged, place, check) => {
      if (check.kind === "exchange") setOccupied({ dragged, place, other: check.other, says: check.says });
      else adjust.mutate(moveChange(dragged, place));
    },
  });
  if (plan.meetings.length === 0)
    return (
      <EmptyState title="Aucun rendez-vous">
        <p>Personne n’a pu être rapproché. Voyez « Écartés » pour savoir pourquoi.</p>
      </EmptyState>
    );
  const { slots, tables } = rencontre;
  return (
    <div>
      <div className="breakout grid gap-8 max-md:hidden lg:grid-cols-[minmax(0,1fr)_16rem] print:hidden">
        <div className="min-w-0 space-y-4">
          <div className="flex flex-wrap items-center justify-between gap-4">
            <PlanLegend />
            <Zoom value={zoom} onChange={setZoom} />
          </div>
          <div ref={grid}>
            <PlanGrid {...{ zoom, slots, tables, drag }} meetings={plan.meetings} onChoose={setChosen} />
          </div>
          <DragStatus drag={drag} slots={slots} />
          <p className="text-small text-ink-soft">
            {enabled
              ? "À la souris, tirez un rendez-vous vers une autre place. Au clavier, les flèches vont d’une case à l’autre, Entrée prend un rendez-vous puis le pose, Échap renonce, Espace le montre."
              : "Les flèches vont d’une case à l’autre, Espace montre un rendez-vous."}
          </p>
        </div>
        {plan.unplaced.length > 0 && (
          <UnplacedList
            unplaced={plan.unplaced}
            drag={drag}
            enabled={enabled}
            onPickUp={() => grid.current?.querySelector<HTMLElement>("button[tabindex='0']")?.focus()}
            onChoose={setChosen}
          />
        )}
      </div>
      <SlotList rencontre={rencontre} meetings={plan.meetings} onChoose={setChosen} />
      {chosen && (
        <PairDialog rencontre={rencontre} round={round} pair={chosen} onClose={() => setChosen(undefined)} />
      )}
      {occupied && (
        <ExchangeDialog
          slots={slots}
          occupied={occupied}
          onChange={(change) => {
            setOccupied(undefined);
            adjust.mutate(change);
          }}
          onClose={() => setOccupied(undefined)}
        />
      )}
    </div>
  );
};
