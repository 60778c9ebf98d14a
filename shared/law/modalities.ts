import { type IntentModality, undecided } from "../intents/modalities.ts";
import type { Modality } from "../intents/schema.ts";
import { dayText } from "../time/dates.ts";
import { type Explained, sources } from "./sources.ts";

/** The facts about a modality that do not depend on the need. */
export type ModalityRule = {
  modality: Modality;
  /** Label with its article, used as a heading. */
  label: string;
  /** The reason to choose it, shown if it is open. */
  opening: Explained;
  /** First day it is in force. */
  from: string;
  /** The first day in a sentence. */
  since: string;
  /** Duties of the buyer that cannot be checked from the need's data. */
  duties: readonly Explained[];
};

const inCode = (article: string, text: string, source: string = sources.code): Explained => ({
  text,
  article,
  source,
});

const PROPORTION_MENTION = inCode(
  "R2113-7",
  "La décision de réserver est écrite dans l’avis d’appel à la concurrence ou, à défaut d’avis, dans les documents de la consultation.",
);

const DISABLED_SHARE = inCode(
  "R2113-7",
  "Le titulaire emploie au moins 50 % de travailleurs handicapés qui ne peuvent exercer une activité dans des conditions normales.",
);
const DISADVANTAGED_SHARE = inCode(
  "R2113-7",
  "Le titulaire emploie au moins 50 % de travailleurs défavorisés.",
);

const rules: Record<Modality, Omit<ModalityRule, "modality" | "since">> = {
  "L2113-12": {
    label: "Réservé au handicap (art. L2113-12)",
    opening: inCode(
      "L2113-12",
      "Le marché ou le lot peut être réservé aux entreprises adaptées, aux ESAT et aux structures équivalentes.",
    ),
    from: "2019-04-01",
    duties: [DISABLED_SHARE, PROPORTION_MENTION],
  },
  "L2113-13": {
    label: "Réservé à l’insertion (art. L2113-13)",
    opening: inCode(
      "L2113-13",
      "Le marché ou le lot peut être réservé aux structures d’insertion par l’activité économique et aux structures équivalentes.",
    ),
    from: "2019-04-01",
    duties: [DISADVANTAGED_SHARE, PROPORTION_MENTION],
  },
  "L2113-14": {
    label: "Réservé au handicap et à l’insertion (art. L2113-14)",
    opening: inCode(
      "L2113-14",
      "Le même marché ou le même lot peut être réservé à la fois aux structures du handicap et à celles de l’insertion.",
    ),
    from: "2020-12-09",
    duties: [
      inCode(
        "R2113-7",
        "Le titulaire emploie au moins 50 % de travailleurs handicapés ou défavorisés, selon l’article dont il relève.",
      ),
      inCode(
        "L2113-14",
        "Cette réservation ne se cumule pas avec celle du travail en détention (L2113-13-1) au profit d’opérateurs qui n’en remplissent pas les conditions.",
      ),
      PROPORTION_MENTION,
    ],
  },
  "L2113-13-1": {
    label: "Réservé au travail en détention (art. L2113-13-1)",
    opening: inCode(
      "L2113-13-1",
      "Le marché ou le lot peut être réservé aux opérateurs qui l’exécutent en établissement pénitentiaire.",
      sources.prison,
    ),
    from: "2022-10-20",
    duties: [
      inCode("R2113-7", "Le titulaire fait travailler au moins 50 % de personnes détenues."),
      inCode(
        "L2113-14",
        "Cette réservation ne s’ouvre pas aussi aux structures du handicap ou de l’insertion qui n’en remplissent pas les conditions.",
      ),
      PROPORTION_MENTION,
    ],
  },
  "L2113-15": {
    label: "Réservé à l’économie sociale et solidaire (art. L2113-15)",
    opening: inCode(
      "L2113-15",
      "Un marché de services sociaux ou d’autres services de la liste peut être réservé aux entreprises de l’économie sociale et solidaire et aux structures équivalentes.",
    ),
    from: "2019-04-01",
    duties: [
      inCode(
        "L2113-15",
        "Le titulaire a pour objectif d’assumer une mission de service public liée à ces services.",
      ),
      inCode(
        "R2113-8",
        "L’avis d’appel à la concurrence ou, à défaut d’avis, les documents de la consultation renvoient aux articles L2113-15 et L2113-16.",
      ),
    ],
  },
  "L2112-2": {
    label: "Clause sociale d’exécution (art. L2112-2)",
    opening: inCode(
      "L2112-2",
      "Le marché peut imposer des conditions d’exécution sociales ou d’insertion ; toute entreprise peut répondre.",
    ),
    from: "2019-04-01",
    duties: [
      inCode("L2112-2", "Les conditions d’exécution sont liées à l’objet du marché."),
      inCode(
        "L2112-3",
        "Elles peuvent porter sur tout stade du cycle de vie des travaux, des fournitures ou des services achetés.",
      ),
    ],
  },
  "L2152-7": {
    label: "Critère social ou environnemental (art. L2152-7)",
    opening: inCode(
      "L2152-7",
      "L’offre peut être choisie selon plusieurs critères, dont des critères sociaux ou d’insertion ; toute entreprise peut répondre.",
    ),
    from: "2019-04-01",
    duties: [
      inCode(
        "L2152-7",
        "Les critères sont non discriminatoires et liés à l’objet du marché ou à son exécution.",
      ),
    ],
  },
  DIRECT: {
    label: "Achat direct (art. R2122-8)",
    opening: inCode(
      "R2122-8",
      "Sous le seuil, le marché peut être passé sans publicité ni mise en concurrence, avec la structure de votre choix.",
    ),
    from: "2019-04-01",
    duties: [
      inCode(
        "R2122-8",
        "Vous choisissez une offre pertinente, faites bon usage des deniers publics et ne contractez pas toujours avec le même opérateur lorsque plusieurs peuvent répondre.",
      ),
      inCode(
        "R2122-8",
        "La valeur estimée est celle de tout le besoin : un besoin ne se découpe pas pour rester sous le seuil.",
      ),
    ],
  },
  LIBRE: {
    label: "Achat libre d’un acheteur privé",
    opening: {
      text: "Votre organisation n’est pas soumise au Code de la commande publique : elle achète librement à la structure de son choix.",
      article: "L1211-1",
      source: sources.scope,
    },
    from: "2019-04-01",
    duties: [
      {
        text: "Certains organismes de droit privé, contrôlés ou financés surtout par des personnes publiques, sont soumis au code : vérifiez votre statut.",
        article: "L1211-1",
        source: sources.scope,
      },
    ],
  },
};

const known = new Map<Modality, ModalityRule>();

/** The rule of one modality. */
export const modalityRule = (modality: Modality): ModalityRule => {
  const before = known.get(modality);
  if (before) return before;
  const since = `La règle est en vigueur depuis le ${dayText(rules[modality].from)}.`;
  const rule = { modality, since, ...rules[modality] };
  known.set(modality, rule);
  return rule;
};

/** French label of what an intent says of its modality. */
export const intentModalityLabel = (modality: IntentModality): string =>
  modality === undecided ? "À choisir avec l’équipe" : modalityLabel(modality);

/** French label of a modality with its article: « Réservé à l’insertion (art. L2113-13) ». */
export const modalityLabel = (modality: Modality): string => rules[modality].label;
