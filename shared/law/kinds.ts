import type { Modality } from "../intents/schema.ts";
import { kindName, type SupplierKind, supplierKinds } from "../suppliers/kinds.ts";
import { dayText } from "../time/dates.ts";
import { type Explained, sources } from "./sources.ts";
import { inForce, latestInForce } from "./thresholds.ts";

/**
 * `equivalentOnly`: the article does not name this kind; it may win only as a documented equivalent
 * structure.
 */
type KindStatus = "allowed" | "equivalentOnly" | "refused";

export type KindVerdict = Explained & { kind: SupplierKind; status: KindStatus; toVerify: boolean };

type KindRow = {
  modality: Modality;
  kind: SupplierKind;
  status: Exclude<KindStatus, "refused">;
  from: string;
  until?: string;
  /** Points to verify or to know, in French. */
  note?: string;
  toVerify?: boolean;
  source: string;
};

const CODE_START = "2019-04-01";

type KindRule = Omit<KindRow, "kind">;

const under = (modality: Modality, rest: Partial<KindRule> = {}): KindRule => ({
  modality,
  status: "allowed",
  from: CODE_START,
  source: sources.code,
  ...rest,
});

/** Whether EITI may win, from a day on: they rest on an experiment whose end was put off three times. */
export type EitiRule = {
  from: string;
  /** False: the experiment is over. */
  open: boolean;
  /** Last day that has been announced; after it an EITI stays allowed, to be verified. */
  announcedEnd?: string | undefined;
  source: string;
};

export const shippedEiti: readonly EitiRule[] = [
  { from: CODE_START, open: true, announcedEnd: "2026-12-22", source: sources.eiti },
];

const eatt: Partial<KindRule> = {
  note: "L’entreprise adaptée de travail temporaire est traitée comme une entreprise adaptée : point à vérifier.",
  toVerify: true,
};
const geiq: Partial<KindRule> = {
  status: "equivalentOnly",
  note: "Un GEIQ n’est pas cité par l’article L. 5132-4 du code du travail : il ne peut répondre qu’en démontrant qu’il est une structure équivalente.",
  toVerify: true,
};

/** The articles under which each kind may win, from a day on; none if its contracts are open to all. */
const rulesOfKind: Record<SupplierKind, readonly KindRule[]> = {
  EI: [under("L2113-13")],
  AI: [under("L2113-13")],
  ACI: [under("L2113-13")],
  ETTI: [under("L2113-13")],
  EITI: [under("L2113-13", { source: sources.eiti })],
  GEIQ: [under("L2113-13", geiq)],
  /** A label: it is the convention of a kind above that allows it to win. */
  RQ: [],
  EA: [under("L2113-12")],
  EATT: [under("L2113-12", eatt)],
  ESAT: [under("L2113-12")],
  ASSOCIATION: [under("L2113-15")],
  COOPERATIVE: [under("L2113-15")],
  MUTUELLE: [under("L2113-15")],
  FONDATION: [under("L2113-15")],
  ESUS: [under("L2113-15")],
  SOCIETE_ESS: [under("L2113-15")],
};

/**
 * The kinds that may win a contract reserved under each article, from a day on; kinds without a row may not.
 */
export const kindRows: readonly KindRow[] = supplierKinds.flatMap((kind) =>
  rulesOfKind[kind].map((rule) => ({ kind, ...rule })),
);

/** Modalities that only some kinds may win; L2113-14 is the union of the first two. */
const reserved: Partial<Record<Modality, readonly Modality[]>> = {
  "L2113-12": ["L2113-12"],
  "L2113-13": ["L2113-13"],
  "L2113-14": ["L2113-12", "L2113-13"],
  "L2113-13-1": ["L2113-13-1"],
  "L2113-15": ["L2113-15"],
};

/**
 * The articles under which a contract of a modality may be won: two of them for L2113-14, none where anyone
 * may win.
 */
export const articlesOf = (modality: Modality): readonly Modality[] => reserved[modality] ?? [];

export const isReserved = (modality: Modality): boolean => modality in reserved;

const refusal = (modality: Modality, kind: SupplierKind): string => {
  if (kind === "RQ")
    return "Régie de quartier est un label : c’est la convention d’entreprise d’insertion ou d’atelier et chantier d’insertion qui permet de répondre.";
  if (modality === "L2113-13-1")
    return "Ce marché est réservé à ceux qui produisent en établissement pénitentiaire ; aucun type de structure ne suffit à l’établir.";
  return `L’article ne cite pas ce type de structure (${kindName(kind)}).`;
};

/** The verdict of the experiment on an EITI that the article names. */
const eitiVerdict = (eiti: readonly EitiRule[], day: string): Omit<KindVerdict, "kind" | "article"> => {
  const rule = latestInForce(eiti, day);
  if (!rule?.open)
    return {
      status: "refused",
      toVerify: false,
      text: "L’expérimentation des EITI est terminée à la date de lancement.",
      source: rule?.source ?? sources.eiti,
    };
  const { announcedEnd, source } = rule;
  return {
    status: "allowed",
    toVerify: announcedEnd !== undefined && day > announcedEnd,
    text:
      announcedEnd === undefined
        ? "Les EITI relèvent d’une expérimentation en cours."
        : `Les EITI relèvent d’une expérimentation dont la fin est annoncée au ${dayText(announcedEnd)} : au-delà, vérifiez qu’elle a été prolongée.`,
    source,
  };
};

/**
 * Whether a kind may win under a modality on the day of the launch, and why. Anyone may under a modality that
 * is not reserved. An EITI follows its experiment: its convention must in any case be valid on that day.
 */
export const kindVerdict = (
  modality: Modality,
  kind: SupplierKind,
  day: string,
  { eiti }: { eiti: readonly EitiRule[] },
): KindVerdict => {
  const scope = reserved[modality];
  const article = modality;
  if (scope === undefined)
    return {
      kind,
      status: "allowed",
      toVerify: false,
      text: "Ouvert à tous.",
      article,
      source: sources.code,
    };
  const found = kindRows.find(
    (candidate) => candidate.kind === kind && scope.includes(candidate.modality) && inForce(candidate, day),
  );
  if (kind === "EITI" && found) return { kind, article: found.modality, ...eitiVerdict(eiti, day) };
  if (!found)
    return {
      kind,
      status: "refused",
      toVerify: false,
      text: refusal(modality, kind),
      article,
      source: sources.code,
    };
  return {
    kind,
    status: found.status,
    toVerify: found.toVerify ?? false,
    text: found.note ?? `Type de structure prévu par l’article (${kindName(kind)}).`,
    article: found.modality,
    source: found.source,
  };
};

/** Verdict on a kind that the article does not name, if a proof documents it as an equivalent structure. */
export const equivalentVerdict = (verdict: KindVerdict, article: Modality): KindVerdict =>
  verdict.status === "equivalentOnly"
    ? verdict
    : {
        ...verdict,
        status: "equivalentOnly",
        toVerify: true,
        article,
        source: sources.code,
        text: `L’article ne cite pas ce type de structure (${kindName(verdict.kind)}) : son justificatif le documente comme structure équivalente, point à vérifier.`,
      };

/** Whether a kind is named by the modality on that day; a kind that only may be equivalent is not. */
export const kindAllowed = (
  modality: Modality,
  kind: SupplierKind,
  day: string,
  rules: { eiti: readonly EitiRule[] },
): boolean => kindVerdict(modality, kind, day, rules).status === "allowed";
