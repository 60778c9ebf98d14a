import type { Ground } from "../geo/gazetteer.ts";
import type { Zone } from "../geo/zones.ts";
import type { KindFamily, SupplierKind } from "../suppliers/kinds.ts";
import type { SearchCriteria } from "./criteria.ts";
import type { PageEnd } from "./page-end.ts";

/** The fields of a published supplier that the annuaire's index reads. */
export type SearchableSupplier = {
  readonly id: string;
  readonly siret: string;
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
  readonly siret: string;
  readonly name: string;
  readonly kinds: readonly SupplierKind[];
  readonly city: string;
  readonly departement: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly activities: readonly { readonly category: string; readonly zone: Zone }[];
};

/** A place to cover: its communes, one or many, with a circle around them where their positions are known. */
export type CoveredArea = Pick<Ground, "communes" | "circle">;

/** The criteria with their communes resolved. */
export type SearchQuery = Readonly<Omit<SearchCriteria, "near" | "covers">> & {
  /** The position of the commune `near`. */
  readonly near?: { readonly lat: number; readonly lon: number };
  readonly covers?: CoveredArea;
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
  /** Works in a part of the place asked for, not in the whole of it. */
  readonly inPart?: true;
};

/** How a question was read, to be told beside its results. */
export type Reading = {
  /** The place where suppliers must work. */
  readonly place?: string;
  readonly kinds?: readonly SupplierKind[];
  readonly family?: KindFamily;
  /** The words that were misspelt, as they are read. */
  readonly corrected?: string;
  /**
   * Why the results answer in part: they have only some of the words; they belong to the sector without
   * naming the trade; they do not work in that place.
   */
  readonly partly?: "words" | "sector" | "elsewhere";
};

/** Other ways, where nothing was found: words of trades near those typed, and the sectors that they mean. */
export type OtherWays = { readonly words: readonly string[]; readonly sectors: readonly string[] };

export type SearchResult = {
  readonly items: readonly Hit[];
  readonly reading: Reading;
  readonly instead: OtherWays;
  readonly total: number;
  /** The number of results after these. */
  readonly left: number;
  readonly facets: Facets;
};
