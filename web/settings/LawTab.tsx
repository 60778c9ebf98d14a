import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { LawList, LawSettings } from "../../shared/settings/law-settings.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { SourceText } from "../components/basics/SourceText.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { StatusBadge, type Tone } from "../components/feedback/StatusBadge.tsx";
import { DateField } from "../components/forms/TextField.tsx";
import { today } from "../platform/clock.ts";
import { LawRowDialog } from "./LawRowDialog.tsx";
import { type LawLine, lawLines } from "./law-lines.ts";
import { lawSettingsQuery, saveLaw } from "./queries.ts";
import { useSave } from "./useSave.ts";

const lists: readonly { id: LawList; title: string; help: string; value: string }[] = [
  {
    id: "thresholds",
    title: "Seuils",
    help: "Achat direct : sous ce montant, sans publicité ni mise en concurrence. Procédure formalisée : à partir de ce montant, la procédure européenne s’impose. Petit lot : sous ce montant, un lot peut y échapper.",
    value: "Montant",
  },
  {
    id: "eiti",
    title: "Expérimentation des EITI",
    help: "Tant qu’elle dure, une entreprise d’insertion par le travail indépendant peut remporter un marché réservé à l’insertion.",
    value: "État",
  },
  {
    id: "essServices",
    title: "Services qui peuvent être réservés à l’économie sociale et solidaire",
    help: "Codes CPV de la liste annexée au code (art. L2113-15).",
    value: "Codes",
  },
];

const states: Record<LawLine["state"], { tone: Tone; label: string }> = {
  current: { tone: "good", label: "S’applique" },
  future: { tone: "info", label: "À venir" },
  past: { tone: "neutral", label: "Passée" },
};

const without = (settings: LawSettings, list: LawList, index: number): LawSettings => ({
  ...settings,
  [list]: settings[list].filter((_, place) => place !== index),
});

/** The dated rows of law: which one applies on a day, and those that the team adds. */
export const LawTab = () => {
  const query = useQuery(lawSettingsQuery);
  const [day, setDay] = useState(today());
  const [adding, setAdding] = useState<LawList>();
  const { change, busy } = useSave(saveLaw);
  const columnsOf = (
    list: LawList,
    value: string,
    settings: LawSettings,
    version: number,
  ): readonly Column<LawLine>[] => [
    { key: "what", header: "Règle", names: true, cell: ({ what }) => what },
    { key: "value", header: value, cell: (line) => line.value },
    {
      key: "when",
      header: "En vigueur",
      cell: ({ from, until }) =>
        until ? `du ${dayText(from)} au ${dayText(until)}` : `depuis le ${dayText(from)}`,
    },
    { key: "state", header: `Le ${dayText(day)}`, cell: ({ state }) => <StatusBadge {...states[state]} /> },
    {
      key: "source",
      header: "Source",
      cell: ({ source }) => (
        <span className="text-small text-ink-soft">
          <SourceText text={source} />
        </span>
      ),
    },
    {
      key: "remove",
      header: "Action",
      cell: ({ own, what }) =>
        own && !own.settled ? (
          <Button
            small
            icon="trash"
            busy={busy}
            aria-label={`Retirer : ${what}`}
            onClick={() =>
              change({
                to: without(settings, list, own.index),
                from: settings,
                version,
                done: "La ligne est retirée.",
              })
            }
          >
            Retirer
          </Button>
        ) : null,
    },
  ];
  return (
    <Loaded query={query} lines={8}>
      {({ value: settings, version }) => (
        <div className="space-y-12">
          <DateField
            path="jour"
            label="Voir les règles au"
            help="Une intention d’achat est jugée par la règle en vigueur à sa date de lancement."
            value={day}
            onChange={(chosen) => setDay(chosen || today())}
          />
          {lists.map(({ id, title, help, value }) => (
            <section key={id} className="space-y-4">
              <div className="flex flex-wrap items-end justify-between gap-4">
                <div>
                  <h2 className="text-h2">{title}</h2>
                  <p className="mt-1 max-w-measure text-ink-soft">{help}</p>
                </div>
                <Button icon="plus" onClick={() => setAdding(id)}>
                  Ajouter une ligne
                  <span className="sr-only"> : {title}</span>
                </Button>
              </div>
              <Table
                caption={title}
                columns={columnsOf(id, value, settings, version)}
                rows={lawLines(id, settings, { day, today: today() })}
                rowKey={({ key }) => key}
              />
            </section>
          ))}
          {adding && (
            <LawRowDialog
              list={adding}
              settings={settings}
              version={version}
              onClose={() => setAdding(undefined)}
            />
          )}
        </div>
      )}
    </Loaded>
  );
};
