import { useState } from "react";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import type { DayChange } from "../../shared/rounds/schema.ts";
import { hourText } from "../../shared/time/dates.ts";
import { RadioGroup } from "../components/forms/Choices.tsx";
import { Select } from "../components/forms/Select.tsx";
import { dayNow } from "./day-slots.ts";
import { ReplanDialog } from "./ReplanDialog.tsx";

const kinds = [
  { value: "absent", label: "Ne vient pas, ou s’en va" },
  { value: "late", label: "Arrive en retard" },
  { value: "back", label: "Est finalement là" },
] as const;
type Kind = (typeof kinds)[number]["value"];

const slotLabels: Record<Kind, string> = {
  absent: "Absent à partir de",
  late: "Là à partir de",
  back: "Là à partir de",
};

type PresenceDialogProps = {
  rencontre: Rencontre;
  registrations: readonly Registration[];
  instant: string;
  /** Who it is about, where that is known. */
  who?: string | undefined;
  onClose: () => void;
};

/** Somebody who does not come, comes late, or is there after all. */
export const PresenceDialog = ({ rencontre, registrations, instant, who, onClose }: PresenceDialogProps) => {
  const { next } = dayNow(rencontre, instant);
  const { slots } = rencontre;
  const [registrationId, setRegistration] = useState(who ?? "");
  const [kind, setKind] = useState<Kind>("absent");
  const [slot, setSlot] = useState(next?.id ?? slots[0]?.id ?? "");
  const changeOf = (): DayChange | undefined => {
    if (registrationId === "") return undefined;
    return kind === "late" ? { kind, registrationId, until: slot } : { kind, registrationId, from: slot };
  };
  return (
    <ReplanDialog rencontre={rencontre} title="Absence ou retard" change={changeOf()} onClose={onClose}>
      <div className="space-y-5">
        <Select
          path="change.registrationId"
          label="Participant"
          empty="Choisissez"
          value={registrationId}
          onChange={setRegistration}
          options={registrations
            .toSorted((a, b) => a.organisationName.localeCompare(b.organisationName, "fr"))
            .map(({ id, organisationName }) => ({ value: id, label: organisationName }))}
        />
        <RadioGroup
          path="change.kind"
          label="Ce qui se passe"
          value={kind}
          onChange={setKind}
          choices={kinds}
        />
        <Select
          path="change.slot"
          label={slotLabels[kind]}
          value={slot}
          onChange={setSlot}
          options={slots.map(({ id, start }) => ({ value: id, label: hourText(start) }))}
        />
      </div>
    </ReplanDialog>
  );
};
