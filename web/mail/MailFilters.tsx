import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../components/basics/Button.tsx";
import { Icon } from "../components/basics/Icon.tsx";
import { EmailField } from "../components/forms/TextField.tsx";
import { number } from "../platform/format.ts";
import { mailStates } from "./mail-labels.ts";
import { type MailStatus, mailCountsQuery } from "./queries.ts";

const statuses: readonly MailStatus[] = [
  "doubtful",
  "failed",
  "bounced",
  "complained",
  "suppressed",
  "abandoned",
  "queued",
  "sending",
  "sent",
];

type Counts = ReadonlyMap<string, { count: number; more: boolean }>;

const Choice = ({
  label,
  chosen,
  counted,
  onChoose,
}: {
  label: string;
  chosen: boolean;
  counted?: { count: number; more: boolean } | undefined;
  onChoose: () => void;
}) => (
  <button
    type="button"
    aria-pressed={chosen}
    onClick={onChoose}
    className="inline-flex min-h-9 items-center gap-2 rounded border border-edge bg-surface px-3 text-small aria-pressed:border-violette aria-pressed:bg-violette-wash aria-pressed:font-semibold"
  >
    {chosen && <Icon name="check" className="size-4" />}
    {label}
    {counted && counted.count > 0 && (
      <span className="font-semibold tabular-nums">
        {number(counted.count)}
        {counted.more && "+"}
      </span>
    )}
  </button>
);

type MailFiltersProps = {
  status: MailStatus | undefined;
  to: string | undefined;
  onStatus: (status: MailStatus | undefined) => void;
  onAddress: (address: string) => void;
};

/** By state, with how many are in each; or all that went to one address. */
export const MailFilters = ({ status, to, onStatus, onAddress }: MailFiltersProps) => {
  const { data } = useQuery(mailCountsQuery);
  const [typed, setTyped] = useState(to ?? "");
  const counts: Counts = new Map(data?.items.map((one) => [one.status, one]));
  return (
    <div className="mb-6 space-y-4">
      <fieldset>
        <legend className="mb-1.5 font-semibold">État</legend>
        <div className="flex flex-wrap gap-2">
          <Choice
            label="Tous"
            chosen={status === undefined && to === undefined}
            onChoose={() => onStatus(undefined)}
          />
          {statuses.map((one) => (
            <Choice
              key={one}
              label={mailStates[one].label}
              chosen={status === one}
              counted={counts.get(one)}
              onChoose={() => onStatus(one)}
            />
          ))}
        </div>
      </fieldset>
      <form
        className="flex max-w-xl items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          onAddress(typed.trim());
        }}
      >
        <div className="min-w-0 flex-1">
          <EmailField
            path="a"
            label="Adresse du destinataire"
            autoComplete="off"
            value={typed}
            onChange={setTyped}
          />
        </div>
        <Button type="submit" icon="search">
          Chercher
        </Button>
        {to && (
          <Button
            look="quiet"
            onClick={() => {
              setTyped("");
              onAddress("");
            }}
          >
            Tout voir
          </Button>
        )}
      </form>
    </div>
  );
};
