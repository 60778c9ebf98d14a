import type { Slot } from "../../../shared/rencontres/schema.ts";
import type { Place } from "../../../shared/rounds/drop-check.ts";
import { Button } from "../../components/basics/Button.tsx";
import { Dialog } from "../../components/dialogs/Dialog.tsx";
import type { MeetingView } from "../common/queries.ts";
import type { Change } from "../common/useAdjust.ts";
import type { DraggedPair } from "./dragged-pair.ts";
import { exchangeChange, moveChange } from "./drop-changes.ts";
import { placeText } from "./drop-text.ts";

/** A meeting dropped on another, and what their exchange would do to others. */
export type Occupied = { dragged: DraggedPair; other: MeetingView; place: Place; says: string };

type ExchangeDialogProps = {
  slots: readonly Slot[];
  occupied: Occupied;
  onChange: (change: Change) => void;
  onClose: () => void;
};

/** The place is taken: the two change places, or the other one goes where there is room. */
export const ExchangeDialog = ({ slots, occupied, onChange, onClose }: ExchangeDialogProps) => {
  const { dragged, other, place, says } = occupied;
  return (
    <Dialog title="Cette place est prise" onClose={onClose}>
      <div className="space-y-4">
        <p>
          <span className="font-semibold">{dragged.name}</span>
          {dragged.from && ` : ${placeText(slots, dragged.from)} → ${placeText(slots, place)}.`}
        </p>
        <p>
          <span className="font-semibold">
            {other.buyerName} et {other.supplierName}
          </span>
          {dragged.from && ` : ${placeText(slots, place)} → ${placeText(slots, dragged.from)}.`}
        </p>
        <p>{says}</p>
      </div>
      <div className="mt-6 flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>Ne rien faire</Button>
        <Button onClick={() => onChange(moveChange(dragged, place))}>Prendre la place</Button>
        <Button look="main" icon="swap" onClick={() => onChange(exchangeChange(dragged, other, place))}>
          Échanger les deux
        </Button>
      </div>
    </Dialog>
  );
};
