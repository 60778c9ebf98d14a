import { useState } from "react";
import { Button } from "../components/Button.tsx";
import { TextField } from "../components/TextField.tsx";
import { count } from "../format.ts";
import type { UnplacedView } from "./queries.ts";
import type { Carry } from "./useCarry.ts";

const page = 12;

type UnplacedListProps = {
  unplaced: readonly UnplacedView[];
  carry: Carry;
  enabled: boolean;
  /** Brings the focus to the plan once something is taken up. */
  onTaken: () => void;
  onChoose: (pair: UnplacedView) => void;
};

/** Matches without a place, best first: dragged into the plan, or taken up by their button and put down there. */
export const UnplacedList = ({ unplaced, carry, enabled, onTaken, onChoose }: UnplacedListProps) => {
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
          const { id, buyer, supplier, buyerName, supplierName } = pair;
          const item = { id, buyer, supplier, name: `${buyerName} et ${supplierName}` };
          return (
            <li
              key={id}
              {...(enabled ? carry.source({ ...item, by: "mouse" }) : {})}
              className={`flex items-center gap-2 rounded border border-dashed border-edge bg-surface px-3 py-2 text-small leading-snug select-none ${
                enabled ? "cursor-grab" : ""
              } ${carry.carried?.id === id ? "opacity-50" : ""}`}
            >
              <button
                type="button"
                onClick={() => {
                  if (!carry.justDragged()) onChoose(pair);
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
                    carry.pickUp({ ...item, by: "keys" });
                    onTaken();
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
