import { createRandom, type Random } from "../shared/planning/problem/random.ts";

/** Lines of the files of the clause, each cell as the file writes it. */
export type ClauseLines = {
  operations: { operation: string; objectif: string; programme: string }[];
  marches: {
    marche: string;
    lot: string;
    acheteur: string;
    nature: string;
    operation: string;
    article: string;
    famille: string;
    travaux: string;
    commune: string;
    departement: string;
    etat: string;
    debut: string;
    fin: string;
  }[];
  entreprises: { entreprise: string; effectif: string; activite: string }[];
  attributions: { marche: string; lot: string; entreprise: string; role: string }[];
  beneficiaires: {
    beneficiaire: string;
    naissance: string;
    genre: string;
    niveau: string;
    statuts: string;
    qpv: string;
    commune: string;
    prescripteur: string;
    entree: string;
  }[];
  contrats: {
    contrat: string;
    beneficiaire: string;
    marche: string;
    lot: string;
    entreprise: string;
    employeur: string;
    type: string;
    debut: string;
    fin: string;
  }[];
  heures: { contrat: string; mois: string; heures: string }[];
  situations: { beneficiaire: string; date: string; situation: string }[];
  historique: { annee: string; mois: string; heures: string; beneficiaires: string }[];
};

const two = (value: number): string => String(value).padStart(2, "0");
const range = (length: number): number[] => Array.from({ length }, (_, place) => place);

const drawing = (random: Random) => {
  const of = <T>(...list: [T, ...T[]]): T => list[random.below(list.length)] ?? list[0];
  const day = (from: number, to: number) =>
    `${from + random.below(to - from + 1)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
  return { of, day, below: random.below };
};

/** A small folder about a year and those around it, as different from another as seeds are. */
export const clauseYearOf = (year: number, seed: number): ClauseLines => {
  const { of, day, below } = drawing(createRandom(seed));
  const operations = range(4).map((n) => ({
    operation: `Opération ${n}`,
    objectif: of("", "1500", "12 000"),
    programme: of("", "NPNRU"),
  }));
  const marches = distinct(
    range(12 + below(12)).map((n) => ({
      marche: `M${n >> 1}`,
      lot: n >> 1 < 3 ? String(n & 1) : n & 1 ? "" : "2",
      acheteur: `Acheteur ${n % 7}`,
      nature: n % 7 < 5 ? "public" : "prive",
      operation: of("", "", `Opération ${below(4)}`),
      article: of("L2112-2", "L2112-2|L2152-7", "L2113-12", "L2113-13|L2112-2", "LIBRE|L2112-2", "AUTRE"),
      famille: of("", "nettoyage", "batiment", "batiment/peinture-sols", "espaces-verts/entretien"),
      travaux: of("", "travaux", "services", "fournitures"),
      commune: of("31555", "31069", "31395", "81004", "75056", ""),
      departement: of("", "31", "81", "75"),
      etat: of("oui", "non", ""),
      debut: day(year - 3, year),
      fin: "",
    })),
  );
  for (const market of marches) market.fin = of("", [market.debut, day(year, year + 2)].sort()[1] ?? "");
  const entreprises = range(10).map((n) => ({
    entreprise: `E${n}`,
    effectif: of("", "1", "9", "10", "49", "50", "199", "200", "999", "1000"),
    activite: of("", "BTP", "SERVICES"),
  }));
  const attributions = marches.flatMap(({ marche, lot }) =>
    range(below(4)).map((n) => ({
      ...{ marche, lot, entreprise: `E${(below(3) + 3 * n) % 10}` },
      role: of("titulaire", "cotraitant", "sous-traitant"),
    })),
  );
  const beneficiaires = range(30).map((n) => ({
    beneficiaire: `B${n}`,
    naissance: of("", `${year - 18 - below(45)}-${two(1 + below(12))}`, `${year - 26}-0${6 + below(3)}`),
    genre: of("", "F", "H"),
    niveau: of("", "DNB", "CAP_BEP", "BAC2", "SAVOIRS_DE_BASE"),
    statuts: of("", "RSA", "DELD|RSA", "PLUS_50|IAE", "JEUNE_SANS_EXPERIENCE"),
    qpv: of("", "oui", "non"),
    commune: of("", "31555", "31395", "81004"),
    prescripteur: of("", "PLIE", "SIAE", "POLE_EMPLOI"),
    entree: "",
  }));
  const contrats = range(50).map((n) => {
    const { marche, lot, debut, fin } = of(marches[0] as (typeof marches)[number], ...marches);
    const later = [day(year - 2, year), debut].sort()[1] ?? debut;
    const start = fin !== "" && later > fin ? debut : later;
    return {
      ...{ contrat: `C${n}`, beneficiaire: `B${below(30)}`, marche, lot },
      ...{ entreprise: `E${below(10)}`, employeur: of("", "", `E${below(10)}`) },
      ...{ type: of("", "CDI", "CDD", "CTTI", "MAD", "APPRENTISSAGE"), debut: start, fin: "" },
    };
  });
  const heures = contrats.flatMap(({ contrat, debut }) =>
    [year - 1, year, year + 1]
      .flatMap((one) => range(12).map((month) => `${one}-${two(month + 1)}`))
      .filter((month) => month >= debut.slice(0, 7) && below(4) === 0)
      .map((mois) => ({ contrat, mois, heures: of("1", "35", "70,5", "151,67", "0,25", "0") })),
  );
  const situations = [
    ...new Map(
      range(60).map((n) => {
        const { beneficiaire, debut } = of(contrats[0] as (typeof contrats)[number], ...contrats);
        const date = `${Number(debut.slice(0, 4)) + 1 + (n % 5 === 0 ? 1 : 0)}${day(year, year).slice(4)}`;
        const situation = of("CDI", "CDD", "INTERIM", "DEMANDEUR_EMPLOI", "ABANDON", "INCONNUE");
        return [`${beneficiaire} ${date}`, { beneficiaire, date, situation }];
      }),
    ).values(),
  ];
  const historique = [
    { annee: String(year - 2), mois: "", heures: "12 345", beneficiaires: "99" },
    ...range(12).map((month) => ({
      ...{ annee: String(year - 2), mois: `${year - 2}-${two(month + 1)}` },
      ...{ heures: String(1_000 + month), beneficiaires: "" },
    })),
    { annee: String(year - 3), mois: "", heures: "54321", beneficiaires: "" },
  ];
  const firstLots = new Map(
    attributions.map((part) => [`${part.marche} ${part.lot} ${part.entreprise}`, part]),
  );
  return {
    ...{ operations, marches, entreprises, attributions: [...firstLots.values()] },
    ...{ beneficiaires, contrats, heures, situations, historique },
  };
};

const distinct = (marches: ClauseLines["marches"]): ClauseLines["marches"] => [
  ...new Map(marches.map((one) => [`${one.marche} ${one.lot}`, one])).values(),
];

const csv = (header: string, rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode([header, ...rows.map((row) => row.join(";"))].join("\n"));

/** The lines as files. */
export const filesOfLines = (lines: ClauseLines): Map<string, Uint8Array> =>
  new Map([
    [
      "operations.csv",
      csv(
        "operation;maitre_ouvrage;objectif_heures;programme",
        lines.operations.map((one) => [one.operation, "Métropole", one.objectif, one.programme]),
      ),
    ],
    [
      "marches.csv",
      csv(
        "marche;lot;acheteur;acheteur_nature;operation;article;famille;nature;commune;departement;marche_etat;debut;fin",
        lines.marches.map((one) => [
          ...[one.marche, one.lot, one.acheteur, one.nature, one.operation, one.article, one.famille],
          ...[one.travaux, one.commune, one.departement, one.etat, one.debut, one.fin],
        ]),
      ),
    ],
    [
      "entreprises.csv",
      csv(
        "entreprise;raison_sociale;effectif;activite",
        lines.entreprises.map((one) => [one.entreprise, one.entreprise, one.effectif, one.activite]),
      ),
    ],
    [
      "attributions.csv",
      csv(
        "marche;lot;entreprise;role",
        lines.attributions.map((one) => [one.marche, one.lot, one.entreprise, one.role]),
      ),
    ],
    [
      "beneficiaires.csv",
      csv(
        "beneficiaire;naissance;genre;niveau;statuts;qpv;commune;prescripteur;premiere_entree",
        lines.beneficiaires.map((one) => Object.values(one)),
      ),
    ],
    [
      "contrats.csv",
      csv(
        "contrat;beneficiaire;marche;lot;entreprise;employeur;type;debut;fin",
        lines.contrats.map((one) => Object.values(one)),
      ),
    ],
    [
      "heures.csv",
      csv(
        "contrat;mois;heures",
        lines.heures.map((one) => Object.values(one)),
      ),
    ],
    [
      "situations.csv",
      csv(
        "beneficiaire;date;situation",
        lines.situations.map((one) => Object.values(one)),
      ),
    ],
    [
      "historique.csv",
      csv(
        "annee;mois;heures;beneficiaires",
        lines.historique.map((one) => Object.values(one)),
      ),
    ],
  ]);
