import { useState } from "react";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { Icon, type IconName } from "../components/basics/Icon.tsx";
import { Checkbox } from "../components/forms/Choices.tsx";
import { count } from "../platform/format.ts";
import { useCategoryLabel, usePlaceNames } from "../reference/queries.ts";
import { ChangedText } from "./ChangedText.tsx";
import { type Change, changesOf } from "./changes.ts";
import { factsOf, type Names, type Profile } from "./profile-facts.ts";

const kinds: Record<Change["kind"], { label: string; icon: IconName; className: string }> = {
  same: { label: "Inchangé", icon: "check", className: "text-ink-soft" },
  changed: { label: "Modifié", icon: "edit", className: "text-amber" },
  added: { label: "Ajouté", icon: "plus", className: "text-green" },
  removed: { label: "Retiré", icon: "close", className: "text-red" },
};

const Row = ({ change }: { change: Change }) => {
  const { label, icon, className } = kinds[change.kind];
  return (
    <tr className="border-b border-line align-top max-md:block max-md:py-3">
      <th scope="row" className="py-3 pr-4 text-left font-semibold max-md:block max-md:py-1 md:w-1/5">
        {change.label}
        <span className={`mt-1 flex items-center gap-1.5 text-small font-semibold ${className}`}>
          <Icon name={icon} className="size-4" />
          {label}
        </span>
      </th>
      {[
        { side: "En ligne", words: change.before },
        { side: "Proposé", words: change.after },
      ].map(({ side, words }) => (
        <td key={side} className="py-3 pr-4 max-md:block max-md:py-1 md:w-2/5">
          <span className="text-small text-ink-soft md:hidden">{side}</span>
          <ChangedText words={words} />
        </td>
      ))}
    </tr>
  );
};

const useNames = (profiles: readonly Profile[]): Names => {
  const category = useCategoryLabel();
  const areas = profiles
    .flatMap(({ activities }) => activities)
    .flatMap(({ zone }) => (zone.type === "areas" ? zone.areas : []));
  const labels = usePlaceNames(areas);
  const byKey = new Map(areas.map((place, i) => [JSON.stringify(place), labels[i] ?? ""]));
  return { category, place: (place) => byKey.get(JSON.stringify(place)) ?? "" };
};

/** The profile that is online beside the one that is proposed, field by field. */
export const Comparison = ({ before, after }: { before: Supplier; after: Profile }) => {
  const names = useNames([before, after]);
  const [all, setAll] = useState(false);
  const changes = changesOf(factsOf(before, names), factsOf(after, names));
  const changed = changes.filter(({ kind }) => kind !== "same");
  const shown = all ? changes : changed;
  return (
    <section aria-labelledby="comparaison">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="comparaison" className="text-h2">
          {changed.length === 0
            ? "Rien ne change"
            : `${count(changed.length, "changement proposé", "changements proposés")}`}
        </h2>
        <Checkbox path="tout" label="Montrer aussi ce qui ne change pas" value={all} onChange={setAll} />
      </div>
      {shown.length > 0 && (
        <table className="mt-3 w-full border-collapse max-md:block">
          <caption className="sr-only">La fiche en ligne et la fiche proposée, champ par champ</caption>
          <thead className="max-md:sr-only">
            <tr className="border-b border-edge text-left text-small text-ink-soft">
              <th scope="col" className="py-2 font-semibold">
                Champ
              </th>
              <th scope="col" className="py-2 font-semibold">
                En ligne
              </th>
              <th scope="col" className="py-2 font-semibold">
                Proposé
              </th>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {shown.map((change) => (
              <Row key={change.key} change={change} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
