import { useState } from "react";
import { meetingStatusLabels } from "../../shared/meetings/lifecycle.ts";
import type { Registration, Rencontre, Side, Slot } from "../../shared/rencontres/schema.ts";
import { hourText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { Icon } from "../components/basics/Icon.tsx";
import { EmptyState } from "../components/feedback/States.tsx";
import { StatusBadge } from "../components/feedback/StatusBadge.tsx";
import { Select } from "../components/forms/Select.tsx";
import { count } from "../platform/format.ts";
import { meetingTones } from "../rencontres/meeting-tones.ts";
import { dayNow } from "./day-slots.ts";
import { type Expected, missingAt } from "./expected.ts";
import type { DayMeeting } from "./queries.ts";
import type { CheckIn } from "./useCheckIn.ts";

export type SlotBoardProps = {
  rencontre: Rencontre;
  registrations: readonly Registration[];
  meetings: readonly DayMeeting[];
  instant: string;
  checkIn: CheckIn;
  /** Opens what there is to say of somebody who is not there. */
  onMissing: (registration: Registration) => void;
};

/** The meetings of one slot, the present one first: who is missing, and what took place. */
export const SlotBoard = ({ rencontre, instant, ...props }: SlotBoardProps) => {
  const { current, next } = dayNow(rencontre, instant);
  const [chosen, setChosen] = useState<string>();
  const { slots } = rencontre;
  const slot = slots.find(({ id }) => id === chosen) ?? current ?? next ?? slots.at(-1);
  if (!slot) return null;
  const place = slots.indexOf(slot);
  const go = (to: Slot | undefined) => to && setChosen(to.id);
  return (
    <div className="space-y-6">
      <div className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap">
        <Button onClick={() => go(slots[place - 1])} aria-disabled={place === 0 || undefined}>
          Créneau précédent
        </Button>
        <div className="max-sm:order-last max-sm:col-span-2 sm:w-72">
          <Select
            path="creneau"
            label="Créneau"
            value={slot.id}
            onChange={setChosen}
            options={slots.map(({ id, start, end }) => ({
              value: id,
              label: `${hourText(start)} à ${hourText(end)}${id === current?.id ? " (en cours)" : ""}`,
            }))}
          />
        </div>
        <Button onClick={() => go(slots[place + 1])} aria-disabled={place === slots.length - 1 || undefined}>
          Créneau suivant
        </Button>
      </div>
      <Meetings slot={slot} {...props} />
    </div>
  );
};

const Meetings = ({
  slot,
  registrations,
  meetings,
  checkIn,
  onMissing,
}: { slot: Slot } & Omit<SlotBoardProps, "rencontre" | "instant">) => {
  const here = meetings
    .filter(({ place }) => place?.slot === slot.id)
    .toSorted((a, b) => (a.place?.table ?? 0) - (b.place?.table ?? 0));
  const missing = missingAt(registrations, meetings, slot.id);
  const arrived = new Set(registrations.filter(({ arrivedAt }) => arrivedAt).map(({ id }) => id));
  if (here.length === 0) return <EmptyState title="Aucun rendez-vous à ce créneau" />;
  return (
    <>
      {missing.length > 0 && <Missing missing={missing} onMissing={onMissing} />}
      <ul aria-label="Rendez-vous du créneau" className="divide-y divide-line border-y border-line">
        {here.map((meeting) => (
          <Line key={meeting.id} meeting={meeting} arrived={arrived} checkIn={checkIn} />
        ))}
      </ul>
    </>
  );
};

/** Above that many, the names are unfolded on demand: at the start of the day nobody has arrived. */
const fewMissing = 8;

const Missing = ({
  missing,
  onMissing,
}: { missing: readonly Expected[] } & Pick<SlotBoardProps, "onMissing">) => (
  <details open={missing.length <= fewMissing} className="rounded border-l-4 border-amber bg-amber-wash p-4">
    <summary className="font-semibold">
      {count(missing.length, "participant n’est pas arrivé", "participants ne sont pas arrivés")}
    </summary>
    <ul className="mt-3 grid gap-x-8 gap-y-2 lg:grid-cols-2">
      {missing.map(({ registration, meeting }) => (
        <li key={registration.id} className="flex items-center justify-between gap-x-4">
          <span>
            {registration.organisationName}, table {meeting?.place?.table}
          </span>
          <Button small className="shrink-0" onClick={() => onMissing(registration)}>
            Retard ou absence
            <span className="sr-only"> de {registration.organisationName}</span>
          </Button>
        </li>
      ))}
    </ul>
  </details>
);

const Party = ({ name, here }: { name: string; here: boolean }) => (
  <span className="flex items-start gap-2">
    <Icon name={here ? "check" : "clock"} className={`mt-1 size-5 ${here ? "text-green" : "text-amber"}`} />
    <span>
      {name}
      <span className="sr-only">{here ? " (arrivé)" : " (pas encore arrivé)"}</span>
    </span>
  </span>
);

const absences: readonly { label: string; absent: Side[] }[] = [
  { label: "Acheteur absent", absent: ["buyer"] },
  { label: "Fournisseur absent", absent: ["supplier"] },
  { label: "Les deux absents", absent: ["buyer", "supplier"] },
];

const saidOf = ({ status, absent }: DayMeeting): string =>
  status === "noShow"
    ? (absences.find((one) => one.absent.join() === absent.toSorted().join())?.label ??
      meetingStatusLabels.noShow)
    : meetingStatusLabels[status];

const Line = ({
  meeting,
  arrived,
  checkIn,
}: {
  meeting: DayMeeting;
  arrived: ReadonlySet<string>;
  checkIn: CheckIn;
}) => {
  const { buyer, supplier, place, status } = meeting;
  const say = (to: "held" | "noShow" | "planned", absent: Side[] = []) =>
    checkIn.record({ kind: "attendance", meetingId: meeting.id, status: to, absent });
  const pair = `${buyer.name} et ${supplier.name}`;
  return (
    <li className="grid gap-x-6 gap-y-3 py-4 lg:grid-cols-[6rem_1fr_auto] lg:items-center">
      <p className="font-title text-h3 font-semibold">Table {place?.table}</p>
      <div>
        <Party name={buyer.name} here={arrived.has(buyer.registrationId)} />
        <Party name={supplier.name} here={arrived.has(supplier.registrationId)} />
      </div>
      {status === "planned" ? (
        <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
          <Button icon="check" onClick={() => say("held")}>
            A eu lieu
            <span className="sr-only"> : {pair}</span>
          </Button>
          {absences.map(({ label, absent }) => (
            <Button key={label} onClick={() => say("noShow", absent)}>
              {label}
              <span className="sr-only"> : {pair}</span>
            </Button>
          ))}
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <StatusBadge tone={meetingTones[status]} label={saidOf(meeting)} />
          <Button small icon="undo" onClick={() => say("planned")}>
            Annuler
            <span className="sr-only"> : {pair}</span>
          </Button>
        </div>
      )}
    </li>
  );
};
