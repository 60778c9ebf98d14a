import { useState } from "react";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import { hourText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { Icon } from "../components/basics/Icon.tsx";
import { EmptyState } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { now } from "../platform/clock.ts";
import { count } from "../platform/format.ts";
import { dayNow } from "./day-slots.ts";
import { type Expected, expectedFrom, named } from "./expected.ts";
import { instantHour } from "./instant-hour.ts";
import type { DayMeeting } from "./queries.ts";
import type { CheckIn } from "./useCheckIn.ts";

type ArrivalsProps = {
  rencontre: Rencontre;
  registrations: readonly Registration[];
  meetings: readonly DayMeeting[];
  instant: string;
  checkIn: CheckIn;
};

/** Check-in: one looks for a name and presses one button. */
export const Arrivals = ({ rencontre, registrations, meetings, instant, checkIn }: ArrivalsProps) => {
  const [text, setText] = useState("");
  const { current, next } = dayNow(rencontre, instant);
  const expected = named(expectedFrom(registrations, meetings, (current ?? next)?.start ?? "99:99"), text);
  const coming = expected.filter(({ registration }) => registration.arrivedAt === undefined);
  const there = expected.filter(({ registration }) => registration.arrivedAt !== undefined);
  const say = ({ id, organisationName }: Registration, arrived: boolean) => {
    const mark = (value: boolean) =>
      checkIn.record({ kind: "arrival", registrationId: id, arrived: value, at: now() });
    mark(arrived);
    toast(arrived ? `${organisationName} : arrivée notée.` : `${organisationName} : arrivée annulée.`, () =>
      mark(!arrived),
    );
    setText("");
  };
  return (
    <div className="space-y-8">
      <TextField
        path="recherche-arrivee"
        label="Chercher une organisation ou une personne"
        type="search"
        autoComplete="off"
        value={text}
        onChange={setText}
        className="min-h-14 text-lead"
      />
      <p role="status" className="text-ink-soft">
        {text.trim() !== "" && `${count(expected.length, "participant trouvé", "participants trouvés")}.`}
      </p>
      {coming.length > 0 && (
        <section>
          <h2 className="text-h2">{count(coming.length, "participant attendu", "participants attendus")}</h2>
          <ul className="mt-3 divide-y divide-line border-y border-line">
            {coming.map((one) => (
              <Row key={one.registration.id} expected={one}>
                <Button
                  look="main"
                  icon="check"
                  className="min-h-14 min-w-36 text-lead"
                  onClick={() => say(one.registration, true)}
                >
                  Arrivé
                  <span className="sr-only"> : {one.registration.organisationName}</span>
                </Button>
              </Row>
            ))}
          </ul>
        </section>
      )}
      {there.length > 0 && (
        <section>
          <h2 className="text-h2">{count(there.length, "participant arrivé", "participants arrivés")}</h2>
          <ul className="mt-3 divide-y divide-line border-y border-line">
            {there.map((one) => (
              <Row key={one.registration.id} expected={one}>
                <Button icon="undo" className="min-h-14" onClick={() => say(one.registration, false)}>
                  Annuler
                  <span className="sr-only"> l’arrivée de {one.registration.organisationName}</span>
                </Button>
              </Row>
            ))}
          </ul>
        </section>
      )}
      {expected.length === 0 && (
        <EmptyState title="Personne à ce nom">
          <p>
            Essayez moins de lettres. Quelqu’un qui ne s’est pas inscrit s’ajoute dans l’onglet « Changements
            ».
          </p>
        </EmptyState>
      )}
    </div>
  );
};

const sideNames = { buyer: "Acheteur", supplier: "Fournisseur" };

const Row = ({
  expected: { registration, meeting },
  children,
}: {
  expected: Expected;
  children: React.ReactNode;
}) => (
  <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
    <div className="min-w-0">
      <p className="text-lead font-semibold">{registration.organisationName}</p>
      <p className="text-small text-ink-soft">
        {sideNames[registration.side]}, {registration.contact.name}
        {registration.arrivedAt && (
          <span className="text-green">
            {" · "}
            <Icon name="check" className="size-4 align-[-0.2em]" /> arrivé à{" "}
            {instantHour(registration.arrivedAt)}
          </span>
        )}
        {meeting?.place && ` · attendu à ${hourText(meeting.place.start)}, table ${meeting.place.table}`}
      </p>
    </div>
    {children}
  </li>
);
