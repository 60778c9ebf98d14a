import type { Zone } from "../geo/zones.ts";
import type { KindFamily, SupplierKind } from "../kinds.ts";
import type { PageEnd } from "./page-end.ts";

/** What the annuaire's index reads of a published supplier. */
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

/** What the index keeps of it: enough for a line of results, a point on the map and every filter. */
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

/** A commune to be covered, as the gazetteer describes it. */
export type CoveredCommune = {
  readonly code: string;
  readonly departement: string;
  readonly region: string;
  readonly epci?: string | undefined;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
};

export type SearchQuery = {
  /** What was typed. */
  readonly q?: string;
  /** A sector or a family. */
  readonly category?: string;
  readonly kind?: SupplierKind;
  readonly family?: KindFamily;
  readonly departement?: string;
  /** Orders by nearness to a point; with `km`, leaves out what is farther. */
  readonly near?: { readonly lat: number; readonly lon: number };
  readonly km?: number;
  /** Keeps suppliers of which an activity (of the category asked for) covers the commune. */
  readonly covers?: CoveredCommune;
  /** Where the page before ended. */
  readonly after?: PageEnd;
  readonly limit?: number;
};

/** Values of a facet with the number of suppliers that choosing each would leave, most first. */
export type FacetCount = { readonly value: string; readonly count: number };
export type Facets = Record<"category" | "kind" | "family" | "departement", readonly FacetCount[]>;

export type Hit = {
  readonly entry: Entry;
  /** Great-circle km to `near`; absent where either position is not known. */
  readonly km?: number;
};

export type SearchResult = {
  readonly items: readonly Hit[];
  readonly total: number;
  /** How many come after these. */
  readonly left: number;
  readonly facets: Facets;
};
