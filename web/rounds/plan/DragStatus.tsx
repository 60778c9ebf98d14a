import type { Slot } from "../../../shared/rencontres/schema.ts";
import { Icon } from "../../components/basics/Icon.tsx";
import { dropText } from "./drop-text.ts";
import type { Drag } from "./useDrag.ts";

/** Says what is dragged and what a drop on the place under the mouse or the arrows would do; read out as it changes. */
export const DragStatus = ({ drag, slots }: { drag: Drag; slots: readonly Slot[] }) => {
  const { dragged, over } = drag;
  const check = over && drag.checkAt(over);
  return (
    <>
      <div role="status" className="sticky bottom-0 z-20">
        {dragged && (
          <div className="rounded-large border border-edge bg-surface px-4 py-3 shadow-lifted">
            <p className="flex items-center gap-2 font-semibold">
              <Icon name="swap" className="size-5 text-violette" />
              {dragged.name}
            </p>
            <p>
              {over && check
                ? dropText(slots, over, check)
                : "Choisissez une place : les flèches pour y aller, Entrée pour poser, Échap pour renoncer."}
            </p>
          </div>
        )}
      </div>
      {dragged?.by === "mouse" && (
        <div
          ref={drag.ghost}
          aria-hidden="true"
          className="pointer-events-none fixed top-0 left-0 z-40 max-w-60 rounded border border-violette bg-violette-wash px-3 py-2 text-small leading-tight font-semibold shadow-lifted"
        >
          {dragged.name}
        </div>
      )}
    </>
  );
};
