import { expect, test } from "vitest";
import { importClause } from "../../functions/clause/import-folder.ts";
import { recountHours } from "../../functions/clause/recount-hours.ts";
import type { Actor } from "../../functions/platform/actor.ts";
import { reportSchema } from "../../shared/overview/report.ts";
import { type ClauseLines, clauseYearOf, filesOfLines } from "../clause-years.ts";
import { testApp } from "../test-app.ts";

const operator: Actor = { type: "system", name: "command-line" };

type Market = ClauseLines["marches"][number];
type Work = ClauseLines["contrats"][number] & { market: Market; hours: number; months: Set<string> };

/** Hundredths of hours, read from what the file writes. */
const hundredths = (text: string): number => Math.round(Number(text.replace(",", ".")) * 100);
const sumOf = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((sum, one) => sum + of(one), 0);
const groups = <T>(all: readonly T[], keyOf: (one: T) => string): [string, T[]][] => [
  ...Map.groupBy(all, keyOf),
];
const hoursBy = (works: readonly Work[], keyOf: (market: Market) => string) =>
  Object.fromEntries(
    groups(works, ({ market }) => keyOf(market)).map(([key, own]) => [
      key,
      sumOf(own, ({ hours }) => hours) / 100,
    ]),
  );
const people = (works: readonly Work[]): number =>
  new Set(works.map(({ beneficiaire }) => beneficiaire)).size;
const keyOfMarket = ({ marche, lot }: { marche: string; lot: string }) => `${marche} ${lot}`;

const inMetropole = new Set(["31555", "31069"]);
const departementOf = ({ commune, departement }: Market) => (commune ? commune.slice(0, 2) : departement);
const territoryOf = (market: Market): string => {
  if (inMetropole.has(market.commune)) return "metropole";
  const byDepartement: Record<string, string> = { "31": "departement", "81": "region", "75": "elsewhere" };
  return byDepartement[departementOf(market)] ?? "unknown";
};
const works: Record<string, string> = { travaux: "WORKS", services: "SERVICES", fournitures: "SUPPLIES" };
const bandOf = (headcount: string): string => {
  const people = Number(headcount);
  if (headcount === "") return "unknown";
  return people < 10
    ? "1-9"
    : people < 50
      ? "10-49"
      : people < 200
        ? "50-199"
        : people < 1_000
          ? "200-999"
          : "1000+";
};
const countsBy = (values: readonly string[]): Record<string, number> =>
  Object.fromEntries(groups(values.filter(Boolean), (value) => value).map(([key, own]) => [key, own.length]));

/** The figures of a year counted one after the other from the lines, with nothing of what the product counts with. */
const naive = (lines: ClauseLines, year: number) => {
  const markets = new Map(lines.marches.map((market) => [keyOfMarket(market), market]));
  const of = (one: number, { contrat }: { contrat: string }) =>
    lines.heures.filter(
      ({ contrat: code, mois, heures }) =>
        code === contrat && mois.startsWith(`${one}-`) && hundredths(heures) > 0,
    );
  const worked = lines.contrats.flatMap((contract): Work[] => {
    const own = of(year, contract);
    const market = markets.get(keyOfMarket(contract));
    if (own.length === 0 || !market) return [];
    return [
      {
        ...contract,
        ...{
          market,
          hours: sumOf(own, ({ heures }) => hundredths(heures)),
          months: new Set(own.map(({ mois }) => mois)),
        },
      },
    ];
  });
  const followed = lines.marches.filter(
    (market) =>
      worked.some((work) => work.market === market) ||
      (market.debut <= `${year}-12-31` && (market.fin === "" || market.fin >= `${year}-01-01`)),
  );
  const holders = lines.attributions.filter((part) =>
    followed.some((market) => keyOfMarket(market) === keyOfMarket(part)),
  );
  const employers = new Set(worked.map(({ entreprise }) => entreprise));
  const companies = new Set([...holders.map(({ entreprise }) => entreprise), ...employers]);
  const companiesBy = (keyOf: (company: ClauseLines["entreprises"][number]) => string) =>
    countsBy(
      lines.entreprises
        .filter(({ entreprise }) => companies.has(entreprise))
        .map((one) => keyOf(one) || "unknown"),
    );
  const started = lines.contrats.filter(({ debut }) => debut.startsWith(`${year}-`));
  const who = lines.beneficiaires.filter(({ beneficiaire }) =>
    worked.some((work) => work.beneficiaire === beneficiaire),
  );
  const age = (born: string) =>
    (year * 12 + 7 - (Number(born.slice(0, 4)) * 12 + Number(born.slice(5, 7)))) / 12;
  const reserved = (market: Market) => market.article.includes("L2113-");
  const first = ({ article }: Market) => article.split("|")[0] ?? "";
  const past = lines.historique.filter(({ annee }) => annee === String(year - 1));
  const previous = lines.heures.filter(({ mois }) => mois.startsWith(`${year - 1}-`));
  const yearFigure = past.find(({ mois }) => mois === "");
  const monthFigures = past.filter(({ mois }) => mois !== "");
  const state = worked.filter(({ market }) => market.etat === "oui");
  const firstStart = new Map<string, string>();
  for (const { beneficiaire, debut } of lines.contrats) {
    const known = firstStart.get(beneficiaire);
    if (known === undefined || debut < known) firstStart.set(beneficiaire, debut);
  }
  const later = (day: string, months: number): Date => {
    const date = new Date(day);
    date.setUTCMonth(date.getUTCMonth() + months);
    return date;
  };
  const cohort = [...firstStart].filter(([, day]) => day.startsWith(`${year - 1}-`));
  const after = cohort.map(([person, day]) => {
    const near = (one: { date: string }) => Math.abs(Number(new Date(one.date)) - Number(later(day, 12)));
    const [nearest] = lines.situations
      .filter(
        ({ beneficiaire, date }) =>
          beneficiaire === person && new Date(date) >= later(day, 9) && new Date(date) <= later(day, 15),
      )
      .sort((a, b) => near(a) - near(b) || (a.date < b.date ? 1 : -1));
    return nearest?.situation ?? "";
  });
  return {
    hours: sumOf(worked, ({ hours }) => hours) / 100,
    previousHours:
      previous.length > 0
        ? sumOf(previous, ({ heures }) => hundredths(heures)) / 100
        : monthFigures.length === 12
          ? sumOf(monthFigures, ({ heures }) => Number(heures))
          : yearFigure
            ? Number(yearFigure.heures.replace(" ", ""))
            : null,
    contracts: followed.length,
    contractsWithHours: new Set(worked.map(({ market }) => market)).size,
    employments: worked.length,
    participants: people(worked),
    newParticipants: new Set(started.map(({ beneficiaire }) => beneficiaire)).size,
    companies: { followed: companies.size, withHours: employers.size },
    buyersFollowed: new Set(followed.map(({ acheteur }) => acheteur)).size,
    byBuyer: Object.fromEntries(
      groups(worked, ({ market }) => market.acheteur).map(([key, own]) => [
        key,
        [
          sumOf(own, ({ hours }) => hours) / 100,
          followed.filter(({ acheteur }) => acheteur === key).length,
          people(own),
          own[0]?.market.nature === "prive" ? "private" : "public",
        ],
      ]),
    ),
    byMonth: Array.from({ length: 12 }, (_, place) => {
      const month = `${year}-${String(place + 1).padStart(2, "0")}`;
      return [
        sumOf(
          lines.heures.filter(({ mois }) => mois === month),
          ({ heures }) => hundredths(heures),
        ) / 100,
        people(worked.filter(({ months }) => months.has(month))),
        new Set(
          started.filter(({ debut }) => debut.startsWith(month)).map(({ beneficiaire }) => beneficiaire),
        ).size,
      ];
    }),
    byModality: Object.fromEntries(
      [...new Set(followed.flatMap(({ article }) => article.split("|")))].map((key) => {
        const under = worked.filter(({ market }) => market.article.split("|").includes(key));
        return [
          key,
          [
            sumOf(
              worked.filter(({ market }) => first(market) === key),
              ({ hours }) => hours,
            ) / 100,
            followed.filter(({ article }) => article.split("|").includes(key)).length,
            under.length,
            people(under),
          ],
        ];
      }),
    ),
    reserved: [
      sumOf(
        worked.filter(({ market }) => first(market).startsWith("L2113-")),
        ({ hours }) => hours,
      ) / 100,
      followed.filter(reserved).length,
      worked.filter(({ market }) => reserved(market)).length,
      people(worked.filter(({ market }) => reserved(market))),
    ],
    bySector: hoursBy(worked, ({ famille }) => famille.split("/")[0] || "unknown"),
    bySectorOutsideReserved: hoursBy(
      worked.filter(({ market }) => !first(market).startsWith("L2113-")),
      ({ famille }) => famille.split("/")[0] || "unknown",
    ),
    byWork: hoursBy(worked, ({ travaux }) => works[travaux] ?? "unknown"),
    byTerritory: hoursBy(worked, territoryOf),
    byDepartement: hoursBy(worked, (market) => departementOf(market) || "unknown"),
    byEmploymentType: countsBy(worked.map(({ type }) => type || "NON_RENSEIGNE")),
    byCompanySize: companiesBy(({ effectif }) => bandOf(effectif)),
    byCompanyActivity: companiesBy(({ activite }) => activite),
    gender: countsBy(who.map(({ genre }) => genre)),
    level: countsBy(who.map(({ niveau }) => niveau)),
    status: countsBy(who.flatMap(({ statuts }) => statuts.split("|"))),
    prescriber: countsBy(who.map(({ prescripteur }) => prescripteur)),
    age: {
      under26: who.filter(({ naissance }) => naissance && age(naissance) < 26).length,
      "26-49": who.filter(({ naissance }) => naissance && age(naissance) >= 26 && age(naissance) < 50).length,
      "50plus": who.filter(({ naissance }) => naissance && age(naissance) >= 50).length,
    },
    residence: {
      metropoleQpv: who.filter(({ commune, qpv }) => inMetropole.has(commune) && qpv === "oui").length,
      metropoleOther: who.filter(({ commune, qpv }) => inMetropole.has(commune) && qpv !== "oui").length,
      outside: who.filter(({ commune }) => commune && !inMetropole.has(commune)).length,
      unknown: who.filter(({ commune }) => commune === "").length,
    },
    afterOneYear: {
      known: after.filter((kind) => kind && kind !== "INCONNUE").length,
      unknown: after.filter((kind) => !kind || kind === "INCONNUE").length,
      by: countsBy(after),
    },
    operations: Object.fromEntries(
      [...new Set(followed.map(({ operation }) => operation).filter(Boolean))].map((key) => {
        const own = worked.filter(({ market }) => market.operation === key);
        return [key, [sumOf(own, ({ hours }) => hours) / 100, people(own)]];
      }),
    ),
    state: [sumOf(state, ({ hours }) => hours) / 100, state.length, people(state)],
  };
};

type Report = Awaited<ReturnType<typeof reportSchema.parse>>["clause"];

const byKey = <T extends { key: string }>(all: readonly T[], of: (one: T) => unknown) =>
  Object.fromEntries(all.map((one) => [one.key, of(one)]));
const hoursByKey = (all: readonly { key: string; hours: number }[]) => byKey(all, ({ hours }) => hours);

/** The same figures as the report tells them. */
const told = (report: Report): ReturnType<typeof naive> =>
  ({
    hours: report.hours,
    previousHours: report.previousHours,
    contracts: report.contracts,
    contractsWithHours: report.contractsWithHours,
    employments: report.employments,
    participants: report.participants,
    newParticipants: report.newParticipants,
    companies: report.companies,
    buyersFollowed: report.buyers.followed,
    byBuyer: byKey(report.byBuyer, (one) => [one.hours, one.contracts, one.participants, one.nature]),
    byMonth: report.byMonth.map((one) => [one.hours, one.participants, one.newParticipants]),
    byModality: byKey(report.byModality, (one) => [
      one.hours,
      one.contracts,
      one.employments,
      one.participants,
    ]),
    reserved: [
      ...[report.reserved.hours, report.reserved.contracts],
      ...[report.reserved.employments, report.reserved.participants],
    ],
    bySector: hoursByKey(report.bySector),
    bySectorOutsideReserved: hoursByKey(report.bySectorOutsideReserved),
    byWork: hoursByKey(report.byWork),
    byTerritory: hoursByKey(report.byTerritory),
    byDepartement: hoursByKey(report.byDepartement),
    byEmploymentType: byKey(report.byEmploymentType, ({ employments }) => employments),
    byCompanySize: byKey(report.byCompanySize, ({ companies }) => companies),
    byCompanyActivity: byKey(report.byCompanyActivity, ({ companies }) => companies),
    gender: report.participantsBy.gender,
    level: report.participantsBy.level,
    status: report.participantsBy.status,
    prescriber: report.participantsBy.prescriber,
    age: report.participantsBy.age,
    residence: report.participantsBy.residence,
    afterOneYear: {
      known: report.afterOneYear.known,
      unknown: report.afterOneYear.unknown,
      by: report.afterOneYear.by,
    },
    operations: Object.fromEntries(
      report.operations.map(({ label, hours, participants }) => [label, [hours, participants]]),
    ),
    state: [report.state.hours, report.state.employments, report.state.participants],
  }) as ReturnType<typeof naive>;

test.each([
  [2012, 1],
  [2014, 2],
  [2016, 3],
  [2018, 4],
  [2021, 5],
  [2024, 6],
])(
  "the report of %i and of the years around it is what a naive count of the files finds (set %i)",
  async (year, seed) => {
    const app = await testApp();
    // The years around are over, and what became of people two years later is known.
    app.clock.set("2027-06-01T09:00:00.000Z");
    const staff = await app.signInStaff();
    const lines = clauseYearOf(year, seed);
    const { faults } = await importClause(app.deps, operator, { files: filesOfLines(lines), dryRun: false });
    expect(faults).toEqual([]);
    for (const one of [year - 1, year, year + 1]) {
      const { clause } = (await staff.get(`/reports/${one}`)).as(reportSchema);
      expect({ year: one, ...told(clause) }).toEqual({ year: one, ...naive(lines, one) });
    }
    expect((await recountHours(app.deps, operator, { dryRun: true })).wrong).toEqual([]);
  },
);
