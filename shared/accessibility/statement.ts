import { audit } from "./audit.ts";

export type Finding = {
  /** « 10.11 »: theme, then criterion. */
  criterion: string;
  state: "C" | "NC" | "NA";
  asked: string;
  evidence: string;
};

const isState = (text: string): text is Finding["state"] => text === "C" || text === "NC" || text === "NA";

/** The lines of the audit. Throws on one that lacks its state or its evidence. */
export const findings: readonly Finding[] = audit
  .trim()
  .split("\n")
  .map((line) => {
    const [criterion = "", state = "", asked = "", evidence = ""] = line.split("|");
    if (!isState(state) || asked === "" || evidence === "") throw new Error(`unreadable finding: ${line}`);
    return { criterion, state, asked, evidence };
  });

/** The thirteen themes of RGAA. */
export const themes = [
  "Images",
  "Cadres",
  "Couleurs",
  "Multimédia",
  "Tableaux",
  "Liens",
  "Scripts",
  "Éléments obligatoires",
  "Structuration de l’information",
  "Présentation de l’information",
  "Formulaires",
  "Navigation",
  "Consultation",
] as const;

const withState = (state: Finding["state"]) => findings.filter((finding) => finding.state === state);

/** Criteria that are not respected. */
export const unmet = withState("NC");

/** Criteria that concern the service. */
export const applicable = findings.length - withState("NA").length;

/** The share of the applicable criteria that are respected, 0 to 1. */
export const rate = withState("C").length / applicable;

/** In the words of the statement: all, at least half, or fewer of the criteria are respected (article 4 of decree 2019-768). */
export const conformity =
  rate === 1 ? "totalement conforme" : rate >= 0.5 ? "partiellement conforme" : "non conforme";
