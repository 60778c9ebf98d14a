/** The parts of the report, in their order, on the screen as in the files and the documents. No zod here: pages load it. */
export const reportSections = {
  figures: "Chiffres clés",
  years: "D’année en année",
  months: "Mois par mois",
  buyers: "Acheteurs",
  modalities: "Articles et clauses",
  sectors: "Secteurs",
  employments: "Contrats de travail",
  places: "Territoires",
  companies: "Entreprises",
  people: "Personnes",
  afterOneYear: "Un an après",
  operations: "Opérations",
  state: "Programme régional de l’État",
  meetings: "Des rencontres aux marchés",
  inconsistent: "Ce qui ne s’additionne pas",
} as const;
export type ReportSection = keyof typeof reportSections;

/** What is counted of a group, with its name at the head of a column. */
export const figureHeads = {
  count: "Nombre",
  before: "Un an avant",
  change: "Évolution",
  hours: "Heures",
  previousHours: "Heures un an avant",
  share: "Part des heures",
  contracts: "Marchés",
  employments: "Contrats de travail",
  participants: "Bénéficiaires",
  newParticipants: "Nouveaux",
  firstEntries: "Premières entrées",
  startedEmployments: "Contrats commencés",
  companies: "Entreprises",
  buyers: "Acheteurs",
  people: "Personnes",
  peopleShare: "Part de ce qui est connu",
  target: "Objectif d’heures",
  rate: "Part de l’objectif faite dans l’année",
} as const;
export type Figure = keyof typeof figureHeads;

/** Figures that are parts of one, not counts. */
export const isShare = (figure: Figure): boolean =>
  figure === "share" || figure === "peopleShare" || figure === "change" || figure === "rate";
