import { terms } from "./words.ts";

/** Words that people in the trade use interchangeably; a word may be in several groups. */
const groups: readonly string[] = [
  "nettoyage ménage propreté bionettoyage",
  "vitrerie vitres vitrage carreaux laveur",
  "poubelles conteneurs bacs ordures",
  "élagage élagueur élaguer abattage arbres",
  "jardinage jardin jardinier paysage paysagiste",
  "tonte pelouse gazon fauchage débroussaillage",
  "désherbage débroussaillage fauchage",
  "plantation plants végétalisation massifs",
  "maçonnerie maçon",
  "peinture peintre ravalement",
  "plomberie plombier sanitaires",
  "chauffage chaudière chauffagiste",
  "électricité électricien câblage",
  "menuiserie menuisier ébénisterie",
  "charpente couverture toiture zinguerie",
  "métallerie serrurerie ferronnerie soudure",
  "démolition déconstruction curage dépose",
  "plâtrerie plaquiste cloisons placo",
  "voirie chaussée trottoirs rue",
  "terrassement tranchées fouilles",
  "déchets ordures encombrants",
  "réemploi ressourcerie recyclerie occasion",
  "recyclage tri valorisation",
  "compost compostage biodéchets",
  "gardiennage surveillance sécurité vigile",
  "médiation médiateur tranquillité",
  "déménagement manutention transfert",
  "livraison coursier messagerie",
  "conditionnement emballage assemblage colisage",
  "traiteur buffet cocktail réception",
  "repas restauration cantine cuisine",
  "imprimerie impression reprographie",
  "routage publipostage",
  "saisie numérisation dématérialisation scan",
  "informatique numérique",
  "ordinateurs postes",
  "logiciel application web",
  "intérim intérimaires délégation remplacement",
  "blanchisserie pressing linge lavage",
  "couture confection textile retouches",
  "mobilier meubles agencement",
  "vélo cycle bicyclette",
  "garage mécanique véhicules automobile",
  "crèche enfance garderie",
  "animation périscolaire loisirs",
  "archives archivage classement",
  "graphisme graphique graphiste",
  "formation formateur apprentissage",
  "secrétariat administratif bureautique",
  "traduction interprétariat interprète",
];

const neighbours = new Map<string, Set<string>>();
for (const group of groups) {
  const members = terms(group);
  for (const member of members) {
    const known = neighbours.get(member) ?? new Set<string>();
    for (const other of members) if (other !== member) known.add(other);
    neighbours.set(member, known);
  }
}

const none: ReadonlySet<string> = new Set();

/** Stems that can replace a stem; empty for most. */
export const synonymsOf = (term: string): ReadonlySet<string> => neighbours.get(term) ?? none;
