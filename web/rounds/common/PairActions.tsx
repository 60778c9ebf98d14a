import { useState } from "react";
import type { Rencontre } from "../../../shared/rencontres/schema.ts";
import { conflictOf, samePair } from "../../../shared/rounds/adjustment-conflicts.ts";
import type { AdjustmentInput } from "../../../shared/rounds/schema.ts";
import { hourText } from "../../../shared/time/dates.ts";
import { Button } from "../../components/basics/Button.tsx";
import { Notice } from "../../components/feedback/Notice.tsx";
import { Select } from "../../components/forms/Select.tsx";
import type { Pair } from "./PairDialog.tsx";
import type { MeetingView, RoundView } from "./queries.ts";
import { useAdjust } from "./useAdjust.ts";
import { useBoard } from "./useBoard.ts";

type PairActionsProps = { rencontre: Rencontre; round: RoundView; pair: Pair; onDone: () => void };

/** What the team can decide of two participants: fix where they meet, bring them together, keep them apart, or undo that. */
export const PairActions = ({ rencontre, round, pair, onDone }: PairActionsProps) => {
  const adjust = useAdjust(round.rencontreId, round.number, onDone);
  const meeting = round.plan?.meetings.find((one) => samePair(one, pair));
  const wish = round.adjustments.find((one) => samePair(one, pair));
  const { buyer, supplier } = pair;
  const ask = (adjustment: AdjustmentInput, message: string) =>
    adjust.mutate({ adjustments: [adjustment], message });
  if (wish && (wish.type === "veto" || meeting?.pinned))
    return (
      <Button
        icon="undo"
        busy={adjust.isPending}
        onClick={() =>
          adjust.mutate({
            undo: wish.k,
            message: wish.type === "veto" ? "Le refus est levé." : "Le rendez-vous est libéré.",
          })
        }
      >
        {wish.type === "veto" ? "Ne plus écarter ce rendez-vous" : "Désépingler"}
      </Button>
    );
  return (
    <div className="space-y-4">
      <PlaceForm {...{ rencontre, round, pair }} meeting={meeting} busy={adjust.isPending} onAsk={ask} />
      <div className="flex flex-wrap gap-3">
        {meeting && (
          <Button
            icon="pin"
            busy={adjust.isPending}
            onClick={() =>
              ask(
                { type: "pin", buyer, supplier, slot: meeting.slot, table: meeting.table },
                "Le rendez-vous est épinglé.",
              )
            }
          >
            Épingler ici
          </Button>
        )}
        <Button
          icon="block"
          look="danger"
          busy={adjust.isPending}
          onClick={() =>
            ask(
              { type: "veto", buyer, supplier, reason: "" },
              "Le rendez-vous est écarté ; le plan se recalcule.",
            )
          }
        >
          Écarter ce rendez-vous
        </Button>
      </div>
    </div>
  );
};

type PlaceFormProps = Omit<PairActionsProps, "onDone"> & {
  meeting: MeetingView | undefined;
  busy: boolean;
  onAsk: (adjustment: AdjustmentInput, message: string) => void;
};

/** A slot for a pair, with what speaks against it shown before it is asked for. */
const PlaceForm = ({ rencontre, round, pair, meeting, busy, onAsk }: PlaceFormProps) => {
  const [slot, setSlot] = useState(meeting?.slot ?? "");
  const context = useBoard(rencontre, round);
  const { buyer, supplier } = pair;
  const wanted = { type: "pin" as const, buyer, supplier, ...(slot === "" ? {} : { slot }) };
  const conflict = context && conflictOf(context, round.adjustments, wanted);
  return (
    <form
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (meeting)
          onAsk(
            { type: "move", meetingId: meeting.id, slot },
            "Le rendez-vous est déplacé ; le plan se recalcule.",
          );
        else
          onAsk({ ...wanted, type: "add", reason: "" }, "Le rendez-vous est ajouté ; le plan se recalcule.");
      }}
    >
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-44">
          <Select
            path="slot"
            label={meeting ? "Déplacer à" : "Les faire se rencontrer à"}
            {...(meeting ? {} : { empty: "N’importe quelle heure" })}
            value={slot}
            onChange={setSlot}
            options={rencontre.slots.map(({ id, start }) => ({ value: id, label: hourText(start) }))}
          />
        </div>
        <Button type="submit" busy={busy} disabled={conflict !== undefined || slot === meeting?.slot}>
          {meeting ? "Déplacer" : "Ajouter ce rendez-vous"}
        </Button>
      </div>
      {conflict && (
        <Notice tone="warning" title="Ce n’est pas possible à cette heure">
          <p>{conflict}</p>
        </Notice>
      )}
    </form>
  );
};
