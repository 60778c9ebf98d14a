import type { Place } from "../../shared/drop-verdict.ts";
import type { Slot } from "../../shared/rencontres.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { type Carried, exchange, placeText, putThere } from "./carry.ts";
import type { MeetingView } from "./queries.ts";
import type { Change } from "./useAdjust.ts";

/** A meeting put down on another, and what it would do to others. */
export type Occupied = { carried: Carried; other: MeetingView; place: Place; says: string };

type ExchangeDialogProps = {
  slots: readonly Slot[];
  occupied: Occupied;
  onChange: (change: Change) => void;
  onClose: () => void;
};

/** The place is taken: the two change places, or the other one goes where there is room. */
export const ExchangeDialog = ({ slots, occupied, onChange, onClose }: ExchangeDialogProps) => {
  const { carried, other, place, says } = occupied;
  return (
    <Dialog title="Cette place est prise" onClose={onClose}>
      <div className="space-y-4">
        <p>
          <span className="font-semibold">{carried.name}</span>
          {carried.from && ` : ${placeText(slots, carried.from)} → ${placeText(slots, place)}.`}
        </p>
        <p>
          <span className="font-semibold">
            {other.buyerName} et {other.supplierName}
          </span>
          {carried.from && ` : ${placeText(slots, place)} → ${placeText(slots, carried.from)}.`}
        </p>
        <p>{says}</p>
      </div>
      <div className="mt-6 flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>Ne rien faire</Button>
        <Button onClick={() => onChange(putThere(carried, place))}>Prendre la place</Button>
        <Button look="main" icon="swap" onClick={() => onChange(exchange(carried, other, place))}>
          Échanger les deux
        </Button>
      </div>
    </Dialog>
  );
};
