import { useRef, useState } from "react";
import type { Rencontre } from "../../shared/rencontres.ts";
import { EmptyState } from "../components/States.tsx";
import { CarryStatus } from "./CarryStatus.tsx";
import { putThere } from "./carry.ts";
import { ExchangeDialog, type Occupied } from "./ExchangeDialog.tsx";
import { type Pair, PairDialog } from "./PairDialog.tsx";
import type { ZoomLevel } from "./PlanCell.tsx";
import { PlanGrid } from "./PlanGrid.tsx";
import { PlanLegend, Zoom } from "./PlanLegend.tsx";
import { isAdjustable, type PlanView, type RoundView } from "./queries.ts";
import { SlotList } from "./SlotList.tsx";
import { UnplacedList } from "./UnplacedList.tsx";
import { useAdjust } from "./useAdjust.ts";
import { useBoard } from "./useBoard.ts";
import { useCarry } from "./useCarry.ts";

type PlanProps = { rencontre: Rencontre; round: RoundView; plan: PlanView };

/** The plan of the day: a grid on a desk, where meetings are moved; the list of the slots on a phone and on paper. */
export const Plan = ({ rencontre, round, plan }: PlanProps) => {
  const [zoom, setZoom] = useState<ZoomLevel>("medium");
  const [chosen, setChosen] = useState<Pair>();
  const [occupied, setOccupied] = useState<Occupied>();
  const grid = useRef<HTMLDivElement>(null);
  const adjust = useAdjust(round.rencontreId, round.number);
  const enabled = isAdjustable(round);
  const carry = useCarry({
    context: useBoard(rencontre, round),
    round,
    plan,
    enabled,
    onDrop: (carried, place, verdict) => {
      if (verdict.kind === "exchange")
        setOccupied({ carried, place, other: verdict.other, says: verdict.says });
      else if (verdict.kind !== "refused") adjust.mutate(putThere(carried, place));
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
            <PlanGrid {...{ zoom, slots, tables, carry }} meetings={plan.meetings} onChoose={setChosen} />
          </div>
          <CarryStatus carry={carry} slots={slots} />
          <p className="text-small text-ink-soft">
            {enabled
              ? "À la souris, tirez un rendez-vous vers une autre place. Au clavier, les flèches vont d’une case à l’autre, Entrée prend un rendez-vous puis le pose, Échap renonce, Espace le montre."
              : "Les flèches vont d’une case à l’autre, Espace montre un rendez-vous."}
          </p>
        </div>
        {plan.unplaced.length > 0 && (
          <UnplacedList
            unplaced={plan.unplaced}
            carry={carry}
            enabled={enabled}
            onTaken={() => grid.current?.querySelector<HTMLElement>("button[tabindex='0']")?.focus()}
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
