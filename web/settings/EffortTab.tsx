import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { EffortList } from "../../shared/settings/effort-settings.ts";
import { Link } from "../components/basics/Link.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { today } from "../platform/clock.ts";
import { DatedRows } from "./DatedRows.tsx";
import { withoutRow } from "./dated-lines.ts";
import { EffortRowDialog } from "./EffortRowDialog.tsx";
import { effortLines } from "./effort-lines.ts";
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

/** The figures by which hours of insertion are counted, with their dates and sources: shipped, and added by the team. */
export const EffortTab = () => {
  const query = useQuery(effortSettingsQuery);
  const [adding, setAdding] = useState<EffortList>();
  const { change, busy } = useSave(saveEffort);
  const day = today();
  return (
    <Loaded query={query} lines={8}>
      {({ value: settings, version }) => (
        <div className="space-y-12">
          <p className="max-w-measure">
            Le calcul des heures, <Link to="/heures-d-insertion">ouvert à tous</Link>, prend ces lignes.
            Celles livrées viennent de guides anciens : remplacez-les par vos relevés.
          </p>
          <DatedRows
            lists={lists}
            what="Métier"
            onDay="Aujourd’hui"
            linesOf={(list) => effortLines(list, settings, { day, today: day })}
            onAdd={setAdding}
            onRemove={(list, index) =>
              change({
                to: withoutRow(settings, list, index),
                from: settings,
                version,
                done: "La ligne est retirée.",
              })
            }
            busy={busy}
          />
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
