import { type KeyboardEvent, useRef } from "react";
import type { Slot } from "../../shared/rencontres/schema.ts";
import { hourText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { FieldSet } from "../components/forms/Field.tsx";
import { count } from "../platform/format.ts";

type SlotsFieldProps = {
  slots: readonly Slot[];
  value: readonly string[];
  onChange: (value: string[]) => void;
};

const sessionNames: Record<string, string> = { AM: "le matin", PM: "l’après-midi" };

/**
 * The slots of the day on a grid, a row for each part of it. One by one by a click or the space bar, several at once by
 * drawing over them, a whole part of the day by its button; arrows go from one to the next.
 */
export const SlotsField = ({ slots, value, onChange }: SlotsFieldProps) => {
  const grid = useRef<HTMLFieldSetElement>(null);
  /** While the mouse is held down: what is drawn, free or not. */
  const drawing = useRef<boolean>(undefined);
  const sessions = [...new Set(slots.map(({ session }) => session))];
  // Two slots drawn over between two renderings: the second is added to what the first left.
  const latest = useRef(value);
  latest.current = value;
  const set = (ids: readonly string[], free: boolean) => {
    const next = [...latest.current.filter((id) => !ids.includes(id)), ...(free ? [] : ids)];
    latest.current = next;
    onChange(next);
  };
  const move = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const boxes = [...(grid.current?.querySelectorAll<HTMLInputElement>("input") ?? [])];
    const here = boxes.indexOf(event.target as HTMLInputElement);
    if (step === undefined || here < 0) return;
    event.preventDefault();
    boxes[here + step]?.focus();
  };
  const free = slots.length - value.length;
  return (
    <FieldSet
      path="unavailableSlots"
      label="Quand pouvez-vous être là"
      help="Décochez les créneaux où vous ne pourrez pas venir. À la souris, on peut en peindre plusieurs d’un trait ; au clavier, les flèches passent de l’un à l’autre."
    >
      <fieldset
        ref={grid}
        onKeyDown={move}
        onPointerUp={() => {
          drawing.current = undefined;
        }}
        onPointerLeave={() => {
          drawing.current = undefined;
        }}
        className="min-w-0 space-y-4"
        aria-label="Créneaux de la journée"
      >
        {sessions.map((session) => {
          const own = slots.filter((slot) => slot.session === session);
          const ids = own.map(({ id }) => id);
          const all = own.every(({ id }) => !value.includes(id));
          return (
            <div key={session} className="space-y-2">
              {own.length > 1 && (
                <Button small onClick={() => set(ids, !all)}>
                  {all ? "Indisponible" : "Disponible"}{" "}
                  {sessionNames[session] ?? (session === "" ? "toute la journée" : session)}
                </Button>
              )}
              <div className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-2">
                {own.map((slot) => {
                  const here = !value.includes(slot.id);
                  return (
                    <label
                      key={slot.id}
                      onPointerDown={(event) => {
                        if (event.pointerType === "mouse") drawing.current = !here;
                      }}
                      onPointerEnter={(event) => {
                        if (event.buttons === 1 && drawing.current !== undefined && drawing.current !== here)
                          set([slot.id], drawing.current);
                      }}
                      onPointerLeave={(event) => {
                        if (event.buttons === 1 && drawing.current !== undefined && drawing.current !== here)
                          set([slot.id], drawing.current);
                      }}
                      className={`flex min-h-11 cursor-pointer items-center gap-2 rounded border px-3 tabular-nums select-none ${
                        here
                          ? "border-violette bg-violette-wash"
                          : "border-edge bg-surface text-ink-soft line-through"
                      }`}
                    >
                      <input
                        type="checkbox"
                        className="size-4.5 shrink-0 accent-violette"
                        checked={here}
                        onChange={() => set([slot.id], !here)}
                      />
                      {hourText(slot.start)}
                    </label>
                  );
                })}
              </div>
            </div>
          );
        })}
        <p role="status" className="text-small text-ink-soft">
          {count(free, "créneau disponible", "créneaux disponibles")} sur {slots.length}.
        </p>
      </fieldset>
    </FieldSet>
  );
};
