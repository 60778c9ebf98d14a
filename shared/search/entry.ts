import type { Zone } from "../geo/zones.ts";
import type { SupplierKind } from "../suppliers/kinds.ts";
import type { SearchCriteria } from "./criteria.ts";
import type { PageEnd } from "./page-end.ts";

/** The fields of a published supplier that the annuaire's index reads. */
export type SearchableSupplier = {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly SupplierKind[];
  readonly description: string;
  readonly address: {
    readonly postalCode: string;
    readonly city: string;
    readonly communeCode?: string;
    readonly lat?: number;
    readonly lon?: number;
  };
  readonly activities: readonly {
    readonly category: string;
    readonly description: string;
    readonly zone: Zone;
  }[];
};

/** A supplier in the index: enough for a line of results, a point on the map and every filter. */
export type Entry = {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly SupplierKind[];
  readonly city: string;
  readonly departement: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly activities: readonly { readonly category: string; readonly zone: Zone }[];
};

/** A commune to cover, from the gazetteer. */
export type CoveredCommune = {
  readonly code: string;
  readonly departement: string;
  readonly region: string;
  readonly epci?: string | undefined;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
};

/** The criteria with their communes resolved. */
export type SearchQuery = Readonly<Omit<SearchCriteria, "near" | "covers">> & {
  /** The position of the commune `near`. */
  readonly near?: { readonly lat: number; readonly lon: number };
  readonly covers?: CoveredCommune;
  /** Where the previous page ended. */
  readonly after?: PageEnd;
  readonly limit?: number;
};

/** Values of a facet with the number of suppliers that would remain if each were chosen, highest first. */
export type FacetCount = { readonly value: string; readonly count: number };
export const facetNames = [
  "category",
  "kind",
  "family",
  "departement",
] as const satisfies readonly (keyof SearchCriteria)[];
export type FacetName = (typeof facetNames)[number];
export type Facets = Record<FacetName, readonly FacetCount[]>;

export type Hit = {
  readonly entry: Entry;
  /** Great-circle km to `near`; absent if a position is unknown. */
  readonly km?: number;
};

export type SearchResult = {
  readonly items: readonly Hit[];
  readonly total: number;
  /** The number of results after these. */
  readonly left: number;
  readonly facets: Facets;
};
