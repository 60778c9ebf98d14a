import { type DivIcon, divIcon } from "leaflet";
import { familyOf, type KindFamily, type SupplierKind } from "../../shared/suppliers/kinds.ts";
import { familyLabel, familyShape } from "../components/basics/Chip.tsx";
import { count } from "../platform/format.ts";

/** The family that a marker shows: that of the first kind. */
const familyOfKinds = (kinds: readonly SupplierKind[]): KindFamily => (kinds[0] ? familyOf(kinds[0]) : "ESS");

/** The shape of the supplier's family on a plate. */
export const supplierIcon = (kinds: readonly SupplierKind[]): DivIcon => {
  const family = familyOfKinds(kinds);
  return divIcon({ className: `map-marker ${family}`, html: familyShape(family), iconSize: [28, 28] });
};

/** A disc that grows with how many it stands for. */
export const clusterIcon = (points: number): DivIcon => {
  const size = points < 10 ? 34 : points < 100 ? 40 : 48;
  return divIcon({ className: "map-cluster", html: String(points), iconSize: [size, size] });
};

/** What a screen reader says of a marker. */
export const supplierLabel = (supplier: {
  name: string;
  city: string;
  kinds: readonly SupplierKind[];
}): string => `${supplier.name}, ${supplier.city}, ${familyLabel(familyOfKinds(supplier.kinds))}`;

export const clusterLabel = (points: number): string => `${count(points, "fournisseur")} ici : agrandir`;
