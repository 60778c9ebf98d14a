import { useState } from "react";
import { hourText } from "../../shared/dates.ts";
import type { Rencontre } from "../../shared/rencontres.ts";
import { Icon } from "../components/Icon.tsx";
import { EmptyState } from "../components/States.tsx";
import { MeetingDialog } from "./MeetingDialog.tsx";
import { PlanGrid, type ZoomLevel } from "./PlanGrid.tsx";
import type { MeetingView, PlanView, RoundView } from "./queries.ts";

const Legend = () => (
  <ul className="flex flex-wrap gap-x-6 gap-y-2 text-small text-ink-soft">
    <li className="flex items-center gap-2">
      <span className="h-4 w-6 rounded border border-line border-l-3 border-l-brique bg-surface" />{" "}
      rendez-vous : l’acheteur, puis le fournisseur
    </li>
    <li className="flex items-center gap-2">
      <span className="grid h-4 w-6 place-items-center rounded bg-violette-wash text-violette">
        <Icon name="pin" className="size-3.5" />
      </span>
      voulu par l’équipe
    </li>
    <li className="flex items-center gap-2">
      <span className="h-4 w-6 rounded border border-dashed border-edge" /> table libre
    </li>
  </ul>
);

const zooms: readonly { value: ZoomLevel; label: string }[] = [
  { value: "small", label: "Serré" },
  { value: "medium", label: "Moyen" },
  { value: "large", label: "Large" },
];

const Zoom = ({ value, onChange }: { value: ZoomLevel; onChange: (value: ZoomLevel) => void }) => (
  <fieldset className="flex gap-4">
    <legend className="float-left mr-4 text-small font-semibold">Cases</legend>
    {zooms.map((zoom) => (
      <label key={zoom.value} className="flex min-h-9 cursor-pointer items-center gap-2 text-small">
        <input
          type="radio"
          name="cases"
          className="size-4 accent-violette"
          checked={value === zoom.value}
          onChange={() => onChange(zoom.value)}
        />
        {zoom.label}
      </label>
    ))}
  </fieldset>
);

/** The plan of the day: a grid on a desk, the list of the slots on a phone. */
export const Plan = ({
  rencontre,
  round,
  plan,
}: {
  rencontre: Rencontre;
  round: RoundView;
  plan: PlanView;
}) => {
  const [zoom, setZoom] = useState<ZoomLevel>("medium");
  const [chosen, setChosen] = useState<MeetingView>();
  if (plan.meetings.length === 0)
    return (
      <EmptyState title="Aucun rendez-vous">
        <p>Personne n’a pu être rapproché. Voyez « Écartés » pour savoir pourquoi.</p>
      </EmptyState>
    );
  return (
    <div className="space-y-4">
      <div className="space-y-4 max-md:hidden">
        <div className="flex flex-wrap items-center justify-between gap-4">
          <Legend />
          <Zoom value={zoom} onChange={setZoom} />
        </div>
        <PlanGrid
          zoom={zoom}
          slots={rencontre.slots}
          tables={rencontre.tables}
          meetings={plan.meetings}
          onChoose={setChosen}
        />
        <p className="text-small text-ink-soft">
          Flèches pour aller d’une case à l’autre, Entrée pour voir un rendez-vous, l’épingler, le déplacer ou
          l’écarter.
        </p>
      </div>
      <SlotList rencontre={rencontre} meetings={plan.meetings} onChoose={setChosen} />
      {chosen && (
        <MeetingDialog
          rencontre={rencontre}
          round={round}
          meeting={chosen}
          onClose={() => setChosen(undefined)}
        />
      )}
    </div>
  );
};

const SlotList = ({
  rencontre,
  meetings,
  onChoose,
}: {
  rencontre: Rencontre;
  meetings: readonly MeetingView[];
  onChoose: (meeting: MeetingView) => void;
}) => (
  <div className="space-y-6 md:hidden">
    {rencontre.slots.map((slot) => {
      const here = meetings
        .filter((meeting) => meeting.slot === slot.id)
        .toSorted((a, b) => a.table - b.table);
      return (
        <section key={slot.id}>
          <h2 className="sticky top-0 bg-paper py-2 text-h3">{hourText(slot.start)}</h2>
          {here.length === 0 ? (
            <p className="text-small text-ink-soft">Aucun rendez-vous.</p>
          ) : (
            <ul className="divide-y divide-line">
              {here.map((meeting) => (
                <li key={meeting.id}>
                  <button type="button" onClick={() => onChoose(meeting)} className="w-full py-2.5 text-left">
                    <span className="block text-small text-ink-soft">Table {meeting.table}</span>
                    <span className="block font-semibold">{meeting.buyerName}</span>
                    {meeting.supplierName}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </section>
      );
    })}
  </div>
);
