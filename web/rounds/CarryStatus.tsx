import type { Slot } from "../../shared/rencontres.ts";
import { Icon } from "../components/Icon.tsx";
import { verdictText } from "./carry.ts";
import type { Carry } from "./useCarry.ts";

/** Says what is carried and what its place under the mouse or the arrows would mean; read out as it changes. */
export const CarryStatus = ({ carry, slots }: { carry: Carry; slots: readonly Slot[] }) => {
  const { carried, over } = carry;
  const verdict = over && carry.verdictOf(over);
  return (
    <>
      <div role="status" className="sticky bottom-0 z-20">
        {carried && (
          <div className="rounded-large border border-edge bg-surface px-4 py-3 shadow-lifted">
            <p className="flex items-center gap-2 font-semibold">
              <Icon name="swap" className="size-5 text-violette" />
              {carried.name}
            </p>
            <p>
              {over && verdict
                ? verdictText(slots, over, verdict)
                : "Choisissez une place : les flèches pour y aller, Entrée pour poser, Échap pour renoncer."}
            </p>
          </div>
        )}
      </div>
      {carried?.by === "mouse" && (
        <div
          ref={carry.ghost}
          aria-hidden="true"
          className="pointer-events-none fixed top-0 left-0 z-40 max-w-60 rounded border border-violette bg-violette-wash px-3 py-2 text-small leading-tight font-semibold shadow-lifted"
        >
          {carried.name}
        </div>
      )}
    </>
  );
};
