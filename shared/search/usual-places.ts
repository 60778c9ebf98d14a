import type { Place } from "../geo/places.ts";

/**
 * Parts of communes as people name them, on 30 November 2026: the « Grands quartiers » of the open data of Toulouse
 * Métropole and the priority quarters of the decree of 28 December 2023 (2023-1314). Words of every day (« Arènes »,
 * « Chalets ») are left out. Each line: the code of the commune, and its quarters.
 */
const quarters = `
31555: Amouroux; Ancely; Arnaud Bernard; Bagatelle; Barrière de Paris; Basso Cambo; Bellefontaine; Bonnefoy; Bordelongue
31555: Borderouge; Busca; Capitole; Cartoucherie; Compans Caffarelli; Côte Pavée; Croix Daurade; Croix de Pierre; Empalot
31555: Faourette; Fondeyre; Fontaine Lestang; Ginestous; Guilheméry; Izards; Jolimont; Lafourguette; Lalande; Lardenne
31555: Matabiau; Mazades; Minimes; Mirail; Montaudran; Negreneys; Oncopole; Papus; Patte d’Oie; Pont des Demoiselles
31555: Pouvourville; Purpan; Rangueil; Reynerie; Saint-Agne; Saint-Cyprien; Saint-Martin-du-Touch; Saint-Michel
31555: Saint-Simon; Saouzelong; Sept Deniers; Sesquières; Soupetard; Tabar; Trois Cocus
31149: En Jacca; Val d’Aran
`;

/**
 * Territories that people name and no code does, or by another name than their own: the former regions (law of 16
 * January 2015), the « pays » as their present intercommunalités (1 January 2025). Each line: codes, and names.
 */
const territories = `
09 12 31 32 46 65 81 82: Midi-Pyrénées
11 30 34 48 66: Languedoc-Roussillon
243100518: agglomération toulousaine; agglo toulousaine; métropole toulousaine; région toulousaine; bassin toulousain; Grand Toulouse
200071314 200034957 243100815 243100773: Nord toulousain
200066819 200068807 200068815: Sud toulousain
200071298 200035855 200035707 243100567: Lauragais
200072635 200072643 200073146: Comminges
200067940: Couserans
200067791: Pays de Foix
243200391 248200065 200034726: Lomagne
200034064: Cordais
`;

/** A name with the places that it means; a quarter is told with its commune. */
export type UsualPlace = {
  readonly name: string;
  readonly places: readonly Place[];
  readonly quarter: boolean;
};

const placeOf = (code: string): Place => ({
  type: code.length === 9 ? "epci" : code.length === 5 ? "commune" : "departement",
  code,
});

const readRows = (rows: string, quarter: boolean): UsualPlace[] =>
  rows
    .trim()
    .split("\n")
    .flatMap((row) => {
      const [codes = "", names = ""] = row.split(": ");
      const places = codes.split(" ").map(placeOf);
      return names.split("; ").map((name) => ({ name, places, quarter }));
    });

/** What people call parts of communes, and territories, of the platform's surroundings. */
export const usualPlaces: readonly UsualPlace[] = [
  ...readRows(quarters, true),
  ...readRows(territories, false),
];
