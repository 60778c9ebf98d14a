import { useState } from "react";
import { Button } from "../../components/basics/Button.tsx";
import { TextField } from "../../components/forms/TextField.tsx";
import { count } from "../../platform/format.ts";
import type { UnplacedView } from "../common/queries.ts";
import { draggedMatch } from "./dragged-pair.ts";
import type { Drag } from "./useDrag.ts";

const page = 12;

type UnplacedListProps = {
  unplaced: readonly UnplacedView[];
  drag: Drag;
  enabled: boolean;
  /** Brings the focus to the plan once a match is picked up. */
  onPickUp: () => void;
  onChoose: (pair: UnplacedView) => void;
};

/** Matches without a place, best first: dragged into the plan, or picked up by their button and dropped there. */
export const UnplacedList = ({ unplaced, drag, enabled, onPickUp, onChoose }: UnplacedListProps) => {
  const [words, setWords] = useState("");
  const [shown, setShown] = useState(page);
  const wanted = words.trim().toLowerCase();
  const found = unplaced.filter(({ buyerName, supplierName }) =>
    `${buyerName} ${supplierName}`.toLowerCase().includes(wanted),
  );
  return (
    <section aria-labelledby="sans-place" className="space-y-4">
      <h2 id="sans-place" className="text-h3">
        {count(unplaced.length, "rapprochement sans place", "rapprochements sans place")}
      </h2>
      {unplaced.length > page && (
        <TextField
          path="sans-place-nom"
          label="Chercher une organisation"
          type="search"
          value={words}
          onChange={setWords}
        />
      )}
      <ul className="relative max-h-[62vh] space-y-2 overflow-auto">
        {found.slice(0, shown).map((pair) => {
          const { id, buyerName, supplierName } = pair;
          const item = draggedMatch(pair, "keyboard");
          return (
            <li
              key={id}
              {...(enabled ? drag.source(draggedMatch(pair, "mouse")) : {})}
              className={`flex items-center gap-2 rounded border border-dashed border-edge bg-surface px-3 py-2 text-small leading-snug select-none ${
                enabled ? "cursor-grab" : ""
              } ${drag.dragged?.id === id ? "opacity-50" : ""}`}
            >
              <button
                type="button"
                onClick={() => {
                  if (!drag.justDragged()) onChoose(pair);
                }}
                className="min-w-0 grow text-left"
              >
                <span className="block font-semibold">{buyerName}</span>
                {supplierName}
              </button>
              {enabled && (
                <Button
                  small
                  onClick={() => {
                    drag.pickUp(item);
                    onPickUp();
                  }}
                >
                  Placer<span className="sr-only"> {item.name}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {found.length > shown && (
        <Button small onClick={() => setShown(shown + page)}>
          En voir plus
        </Button>
      )}
    </section>
  );
};
