import { createRandom, type Random } from "../../shared/planning/problem/random.ts";

/** How much a generated folder tells of one year, and of the months before it. */
export type FolderSize = {
  contracts: number;
  /** Employments, each on one contract. */
  employments: number;
  /** Lines of hours in the year. */
  lines: number;
  /** Lines of hours in the year before, of employments that go on. */
  linesBefore: number;
};

const headers = {
  operations: "operation;maitre_ouvrage;objectif_heures;debut;fin;commune;programme",
  marches:
    "marche;lot;intitule;acheteur;acheteur_nature;siret_acheteur;operation;article;famille;nature;commune;departement;marche_etat;heures_prevues;notification;debut;fin",
  entreprises: "entreprise;siret;raison_sociale;effectif;activite",
  attributions: "marche;lot;entreprise;role;heures_prevues",
  beneficiaires: "beneficiaire;naissance;genre;niveau;statuts;qpv;commune;prescripteur;premiere_entree",
  contrats: "contrat;beneficiaire;marche;lot;entreprise;employeur;type;debut;fin",
  heures: "contrat;mois;heures",
  situations: "beneficiaire;date;situation",
};

const two = (number: number): string => String(number).padStart(2, "0");
const range = (length: number): number[] => Array.from({ length }, (_, place) => place);

/** One of a list. */
const of = <T>(random: Random, list: readonly [T, ...T[]]): T => list[random.below(list.length)] ?? list[0];

/** Each employment starts where its first month is: some before the year, most in it. */
type Hired = { start: string; months: string[] };

const hiredOf = (year: number, size: FolderSize, random: Random): Hired[] => {
  const hired = range(size.employments).map((place): Hired => {
    const early = place % 3 === 0;
    const first = early ? 1 + random.below(12) : 1;
    return { start: `${early ? year - 1 : year}-${two(first)}-01`, months: [] };
  });
  const work = (which: readonly Hired[], wanted: number, monthOf: (place: number) => string) => {
    let left = wanted;
    for (let place = 0; place < 12; place++)
      for (const one of which) {
        const month = monthOf(place);
        if (left > 0 && month >= one.start.slice(0, 7)) {
          one.months.push(month);
          left -= 1;
        }
      }
    if (left > 0) throw new Error(`${left} lines of hours have no employment to go to`);
  };
  work(
    hired.filter(({ start }) => start < String(year)),
    size.linesBefore,
    (place) => `${year - 1}-${two(12 - place)}`,
  );
  work(hired, size.lines, (place) => `${year}-${two(place + 1)}`);
  return hired;
};

/** A folder of files of the clause about a year, the same at each run; keys begin with the year. */
export const clauseFolderOf = (year: number, size: FolderSize): Map<string, string> => {
  const random = createRandom(year);
  const companies = Math.ceil(size.contracts / 3);
  const participants = Math.ceil(size.employments * 0.85);
  const hired = hiredOf(year, size, random);
  const contractOf = (place: number) => place % size.contracts;
  const companyOf = (contract: number) => contract % companies;
  const rows: Record<keyof typeof headers, string[]> = {
    operations: range(50).map((place) => `${year} Opération ${place};Métropole;15000;;;31555;`),
    marches: range(size.contracts).map((place) => {
      const operation = place % 4 === 0 ? `${year} Opération ${place % 50}` : "";
      const isPublic = place % 5 > 0;
      const article = isPublic
        ? of(random, ["L2112-2", "L2112-2|L2152-7", "L2113-13", "L2113-12"])
        : of(random, ["LIBRE", "LIBRE|L2112-2"]);
      return `${year}-M${place >> 1};${1 + (place & 1)};Travaux du lot ${place};Acheteur ${place % 60};${isPublic ? "public" : "prive"};;${operation};${article};${of(random, ["nettoyage", "batiment"])};${of(random, ["travaux", "services"])};31555;;${place % 30 === 0 ? "oui" : "non"};${500 + random.below(9_000)};${year - 1}-06-15;${year - 1}-01-01;${year}-12-31`;
    }),
    entreprises: range(companies).map(
      (place) =>
        `${year}-E${place};;Entreprise ${year} ${place};${random.below(800)};${of(random, ["BTP", "SERVICES"])}`,
    ),
    attributions: range(size.contracts).map(
      (place) =>
        `${year}-M${place >> 1};${1 + (place & 1)};${year}-E${companyOf(place)};titulaire;${500 + random.below(9_000)}`,
    ),
    beneficiaires: range(participants).map(
      (place) =>
        `${year}-B${place};${1960 + random.below(45)}-${two(1 + random.below(12))};${of(random, ["F", "H"])};${of(random, ["DNB", "CAP_BEP", "BAC", ""])};${of(random, ["RSA|DELD", "DELD", "IAE", ""])};${of(random, ["oui", "non", ""])};31555;${of(random, ["PLIE", "POLE_EMPLOI", "SIAE"])};`,
    ),
    contrats: hired.map(
      ({ start }, place) =>
        `${year}-C${place};${year}-B${place % participants};${year}-M${contractOf(place) >> 1};${1 + (contractOf(place) & 1)};${year}-E${companyOf(contractOf(place))};;${of(random, ["CDI", "CDD", "CTTI", "MAD"])};${start};`,
    ),
    heures: hired.flatMap(({ months }, place) =>
      months.map((month) => `${year}-C${place};${month};${(1 + random.below(15_000)) / 100}`),
    ),
    situations: range(Math.ceil(participants / 10)).map(
      (place) => `${year}-B${place};${year}-11-05;${of(random, ["CDI", "CDD", "DEMANDEUR_EMPLOI"])}`,
    ),
  };
  return new Map(
    Object.entries(headers).map(([file, header]) => [
      `${file}.csv`,
      `${[header, ...(rows[file as keyof typeof headers] ?? [])].join("\n")}\n`,
    ]),
  );
};
