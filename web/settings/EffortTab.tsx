import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { EffortList, EffortSettings } from "../../shared/settings/effort-settings.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { SourceText } from "../components/basics/SourceText.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { StatusBadge, type Tone } from "../components/feedback/StatusBadge.tsx";
import { today } from "../platform/clock.ts";
import { EffortRowDialog } from "./EffortRowDialog.tsx";
import { type EffortLine, effortLines } from "./effort-lines.ts";
import { effortSettingsQuery, saveEffort } from "./queries.ts";
import { useSave } from "./useSave.ts";

const lists: readonly { id: EffortList; title: string; help: string; value: string }[] = [
  {
    id: "labourShares",
    title: "Parts de main-d’œuvre",
    help: "Pour chaque métier, la part du prix qui paie le travail. Une ligne plus récente du même métier remplace la précédente.",
    value: "Part",
  },
  {
    id: "hourlyCosts",
    title: "Coûts horaires",
    help: "Ce que coûte une heure de travail, charges comprises, du plus bas au plus haut. Une ligne sans métier vaut pour tous ceux qui n’ont pas la leur.",
    value: "Coût",
  },
];

const states: Record<EffortLine["state"], { tone: Tone; label: string }> = {
  current: { tone: "good", label: "S’applique" },
  future: { tone: "info", label: "À venir" },
  past: { tone: "neutral", label: "Passée" },
};

const without = (settings: EffortSettings, list: EffortList, index: number): EffortSettings => ({
  ...settings,
  [list]: settings[list].filter((_, place) => place !== index),
});

/** The figures by which hours of insertion are counted, with their dates and sources: shipped, and added by the team. */
export const EffortTab = () => {
  const query = useQuery(effortSettingsQuery);
  const [adding, setAdding] = useState<EffortList>();
  const { change, busy } = useSave(saveEffort);
  const day = today();
  const columnsOf = (
    list: EffortList,
    value: string,
    settings: EffortSettings,
    version: number,
  ): readonly Column<EffortLine>[] => [
    { key: "what", header: "Métier", names: true, cell: ({ what }) => what },
    { key: "value", header: value, cell: (line) => line.value },
    {
      key: "when",
      header: "En vigueur",
      cell: ({ from, until }) =>
        until ? `du ${dayText(from)} au ${dayText(until)}` : `depuis le ${dayText(from)}`,
    },
    { key: "state", header: "Aujourd’hui", cell: ({ state }) => <StatusBadge {...states[state]} /> },
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
          <p className="max-w-measure">
            Le calcul des heures, <Link to="/heures-d-insertion">ouvert à tous</Link>, prend ces lignes.
            Celles livrées viennent de guides anciens : remplacez-les par vos relevés.
          </p>
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
                rows={effortLines(id, settings, { day, today: day })}
                rowKey={({ key }) => key}
              />
            </section>
          ))}
          {adding && (
            <EffortRowDialog
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
