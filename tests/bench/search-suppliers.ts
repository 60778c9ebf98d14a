import { familiesOf, sectorOf, shippedCategories } from "../../shared/categories/categories.ts";
import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import type { Zone } from "../../shared/geo/zones.ts";
import { createRandom } from "../../shared/planning/problem/random.ts";
import type { SearchableSupplier } from "../../shared/search/entry.ts";
import { supplierKinds } from "../../shared/suppliers/kinds.ts";

const families = shippedCategories.filter(({ id }) => id.includes("/"));
const trade = families.flatMap(({ label, synonyms }) => [...synonyms, ...label.split(/\s+/)]);
const general = (
  "association entreprise atelier chantier coopérative insertion emploi territoire solidarité accompagnement parcours salariés équipe " +
  "formation qualité environnement local durable projet client collectivité bailleur devis intervention matériel respect délai encadrant " +
  "technique expérience métier savoir-faire partenaire commune quartier habitant public personne éloignée activité support rénovation " +
  "réalisation suivi chef production conditionnement sous-traitance fabrication prestation service ponctuel régulier région agréée depuis"
).split(" ");

/** Suppliers with names, towns, four activities and descriptions of some sixty words, as long as real ones. */
export const generateSuppliers = (gazetteer: Gazetteer, many: number, seed: number): SearchableSupplier[] => {
  const random = createRandom(seed);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[random.below(items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  const text = (length: number, share: number): string =>
    Array.from({ length }, () =>
      random.next() < share
        ? pick(trade)
        : random.next() < 0.05
          ? pick(gazetteer.communes).name
          : pick(general),
    ).join(" ");
  const communes = gazetteer.communes.filter(
    ({ lat, population }) => lat !== undefined && population > 1_000,
  );
  return Array.from({ length: many }, (_, n) => {
    const commune = pick(communes);
    const zone = (): Zone =>
      pick<Zone>([
        { type: "radius", km: 30 },
        { type: "areas", areas: [{ type: "departement", code: commune.departement }] },
        { type: "areas", areas: [{ type: "commune", code: commune.code }] },
      ]);
    const sector = sectorOf(pick(families).id);
    return {
      id: `sup_01J${String(n).padStart(23, "0")}`,
      siret: String(n).padStart(14, "0"),
      name: `${text(2, 0.5)} ${commune.name}`,
      kinds: [pick(supplierKinds)],
      description: text(40, 0.25),
      address: { postalCode: commune.postalCodes[0] ?? "", city: commune.name, communeCode: commune.code },
      activities: Array.from({ length: 1 + random.below(4) }, () => ({
        category: pick(familiesOf(shippedCategories, sector)).id,
        description: text(10, 0.5),
        zone: zone(),
      })),
    };
  });
};
