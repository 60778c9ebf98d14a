import { isSiret, normalizeSiret } from "../fields/siret.ts";
import type { ImportColumns } from "./columns.ts";
import { kindChoices, readKinds } from "./read-kinds.ts";
import { looksLikePhone, looksLikeStreet, looksLikeTown } from "./value-looks.ts";

const isKinds = (value: string): boolean => {
  const { kinds, unknown } = readKinds(value);
  return kinds.length > 0 && unknown.length === 0;
};

const emailNames = [
  ...["courriel", "email", "e-mail", "mail", "mel", "adresse mail", "adresse email", "adresse electronique"],
];
const emailWords = ["courriel", "email", "mail", "mel", "adresse electronique"];
const phoneNames = [
  ...["telephone", "tel", "phone", "numero telephone", "telephone fixe", "tel fixe", "fixe", "standard"],
  ...[
    "telephone fax",
    "tel fax",
    "portable",
    "mobile",
    "telephone portable",
    "telephone mobile",
    "tel portable",
  ],
];
const fax = ["fax", "telecopie", "telecopieur"];

/** Those who answer for a structure, whose « Nom » is not its own. */
const people = [
  "contact",
  "referent",
  "interlocuteur",
  "responsable",
  "dirigeant",
  "correspondant",
  "directeur",
];
const nameOfPeople = people.flatMap((who) => [`nom ${who}`, `${who} nom`]);

/**
 * The columns of a suppliers’ file: those of the lists that circulate (DDETS, ASP, GEIQ, handicap), of the
 * published ones, and of the annuaire’s own files.
 */
export const supplierColumns = {
  siret: {
    label: "SIRET",
    needed: true,
    names: [
      "siret",
      "numero siret",
      "siret etablissement",
      "siret structure",
      "siret signature",
      "siren nic",
    ],
    within: ["siret"],
    looks: (value) => isSiret(normalizeSiret(value)),
  },
  name: {
    label: "Nom",
    needed: false,
    expected: true,
    keepsNothingWords: true,
    names: [
      "raison sociale",
      "denomination",
      "denomination sociale",
      "denominationunitelegale",
      "nom structure",
      "structure",
      "structure nom",
      "nom etablissement",
      "nom organisme",
      "nom entreprise",
      "nom association",
      "organisme",
      "etablissement",
      "entreprise",
      "association",
      "societe",
      "siae",
      "nom siae",
      "nom esat",
      "nom geiq",
      "nom ea",
      "nom usuel",
      "nom entite",
      "fournisseur",
    ],
    weakNames: ["nom", "name", "intitule", "libelle"],
    notNear: ["prenom"],
    within: [
      ...["raison sociale", "denomination", "nom structure", "structure nom", "nom etablissement"],
      ...["etablissement nom", "entreprise nom", "organisme nom", "association nom", "siae nom"],
    ],
    butNot: [
      ...["sigle", "juridique", "prenom", "fonction", "civilite", "observation", "commentaire", "remarque"],
      ...["departement", "region", "statut", "date", ...people],
    ],
    looks: (value) =>
      /\p{L}{2}/u.test(value) &&
      !isKinds(value) &&
      !looksLikeTown(value) &&
      !looksLikeStreet(value) &&
      !/@|^https?:|^www\.|^\d/.test(value),
    looksLast: { notNextTo: "postalCode", until: "city" },
  },
  brand: { label: "Enseigne", needed: false, names: ["enseigne", "brand", "nom commercial", "nom usage"] },
  kind: {
    label: "Type de structure",
    needed: false,
    expected: true,
    names: [
      "type siae",
      "type structure",
      "mesure",
      "dispositif",
      "dispositif iae",
      "type conventionnement",
      "type agrement",
      "type",
      "types",
      "kind",
      "statut siae",
      "categorie",
      "categorie structure",
      "type etablissement",
    ],
    // A legal form, the nature of something or a section: a column of kinds only where nothing else is.
    weakNames: ["nature", "forme", "titre section", "type coche"],
    inTitles: true,
    within: ["type structure", "type siae", "mesure", "dispositif", "type conventionnement", "categorie"],
    butNot: ["juridique", "date", "montant", "numero", "fin", "debut", "voie"],
    looks: isKinds,
    choices: kindChoices,
  },
  description: {
    label: "Présentation",
    needed: false,
    isLong: true,
    names: ["description", "presentation", "descriptif", "objet social"],
  },
  activities: {
    label: "Secteurs d’activité",
    needed: false,
    isLong: true,
    names: [
      "activites",
      "secteur activite",
      "secteurs",
      "metiers",
      "domaines activite",
      "domaine",
      "filiere",
      "pole competence",
      "competences",
      "activites principales",
      "prestations",
      "savoir faire",
    ],
    within: ["secteur activite", "activite", "pole competence"],
    butNot: ["code", "naf", "ape", "date", "detail", "principale code"],
  },
  families: {
    label: "Codes des familles",
    needed: false,
    isLong: true,
    names: ["familles", "codes familles"],
  },
  details: {
    label: "Détail des activités",
    needed: false,
    isLong: true,
    names: ["activites_detail", "detail des activites"],
  },
  naf: {
    label: "Code NAF",
    needed: false,
    names: ["naf", "ape", "code naf", "code ape", "code naf2", "naf rev2", "activite principale code"],
    within: ["naf", "ape"],
    butNot: ["libelle"],
    looks: (value) => /^\d{2}\.?\d{2}[A-Z]$/i.test(value),
  },
  line: {
    label: "Voie",
    needed: false,
    names: [
      "adresse",
      "address",
      "voie",
      "adresse postale",
      "adresse 1",
      "adresse ligne 1",
      "nom_rue",
      "rue",
      "libelle voie",
      "nom voie",
      "libellevoieetablissement",
    ],
    within: ["adresse", "voie"],
    butNot: [
      "mail",
      "email",
      "electronique",
      "courriel",
      "web",
      "internet",
      "site",
      "complement",
      "code",
      "postal",
      "ville",
      "commune",
      "insee",
      "numero",
      "type",
      "nature",
      "indice",
      "2",
      "3",
    ],
    looks: looksLikeStreet,
  },
  otherLine: {
    label: "Voie, suite",
    needed: false,
    names: [
      ...["adresse 2", "adresse ligne 2", "adresse suite", "adresse (2)", "voie 2"],
      ...["complement adresse", "adresse complement", "complement voie", "complementadresseetablissement"],
    ],
  },
  lineType: {
    label: "Type de voie",
    needed: false,
    names: ["type voie", "type rue", "nature voie", "typevoieetablissement"],
  },
  lineNumber: {
    label: "Numéro dans la voie",
    needed: false,
    names: [
      "num_rue",
      "numero rue",
      "numero voie",
      "num voie",
      "numero dans voie",
      "numerovoieetablissement",
    ],
    within: ["numero voie"],
  },
  postalCode: {
    label: "Code postal",
    needed: false,
    expected: true,
    names: [
      "code postal",
      "cp",
      "post_code",
      "postal_code",
      "postcode",
      "code_post_com",
      "zip",
      "codepostaletablissement",
    ],
    within: ["code postal", "cp"],
    looks: (value) => /^\d{5}$/.test(value),
  },
  city: {
    label: "Ville",
    needed: false,
    expected: true,
    names: [
      "ville",
      "commune",
      "city",
      "lib_com",
      "localite",
      "libelle commune",
      "nom commune",
      "bureau distributeur",
      "libellecommuneetablissement",
    ],
    within: ["ville", "commune", "localite"],
    butNot: ["code", "insee", "departement"],
    looks: looksLikeTown,
    // Lists name villages too, which no short list knows; names of structures look like none of these.
    lookingShare: 0.5,
  },
  communeCode: {
    label: "Code INSEE de la commune",
    needed: false,
    names: ["code_commune", "code insee", "insee", "code_com", "code commune insee", "code insee commune"],
  },
  lat: { label: "Latitude", needed: false, names: ["lat", "latitude"] },
  lon: { label: "Longitude", needed: false, names: ["lon", "lng", "long", "longitude"] },
  website: {
    label: "Site internet",
    needed: false,
    names: ["site internet", "site", "website", "site web", "url", "web", "internet", "lien"],
    within: ["site internet", "site web", "url"],
    looks: (value) => /^(?:https?:\/\/|www\.)\S+$/i.test(value),
  },
  email: {
    label: "Adresse électronique",
    needed: false,
    names: emailNames,
    within: emailWords,
    looks: (value) => /^\S+@\S+\.\S+$/.test(value),
  },
  otherEmail: {
    label: "Autre adresse électronique",
    needed: false,
    names: [
      ...["email 2", "courriel 2", "mail 2", "autre email", "autre courriel", "autre mail"],
      ...emailNames,
    ],
    within: emailWords,
  },
  phone: {
    label: "Téléphone",
    needed: false,
    names: phoneNames,
    within: ["telephone", "tel"],
    butNot: fax,
    looks: looksLikePhone,
  },
  otherPhone: {
    label: "Autre téléphone",
    needed: false,
    names: [...["telephone 2", "tel 2", "autre telephone", "autre tel"], ...phoneNames],
    within: ["telephone", "tel", "portable", "mobile"],
    butNot: fax,
  },
  contact: {
    label: "Nom du contact",
    needed: false,
    names: [
      ...people,
      ...nameOfPeople,
      ...["nom prenom", "prenom nom", "nom famille", "personne contacter", "personne contact", "nom 2"],
    ],
    within: [...nameOfPeople, "nom prenom", "prenom nom", ...people],
    // Where another header, or the first name beside, says that « Nom » is not the structure’s.
    weakNames: ["nom"],
    butNot: [
      ...[
        "mail",
        "email",
        "courriel",
        "mel",
        "telephone",
        "tel",
        "portable",
        "mobile",
        "fixe",
        "standard",
        "fax",
      ],
      ...[
        "fonction",
        "adresse",
        "prenom",
        "civilite",
        "date",
        "nombre",
        "statut",
        "site",
        "web",
        "public",
        "code",
      ],
    ],
  },
  contactFirstName: {
    label: "Prénom du contact",
    needed: false,
    names: ["prenom", "prenom contact", "contact prenom"],
    within: ["prenom"],
    butNot: ["nom"],
  },
  contactPublic: {
    label: "Contact public",
    needed: false,
    names: ["contact_public", "coordonnees publiques"],
  },
  provedUntil: {
    label: "Fin de l’agrément ou de la convention",
    needed: false,
    names: [
      ...[
        "fin agrement",
        "fin convention",
        "date fin",
        "fin validite",
        "date validite",
        "validite",
        "echeance",
      ],
      ...["date echeance", "valable jusqu", "valable jusqu au", "date expiration", "expiration"],
    ],
    within: [
      ...["fin agrement", "fin convention", "fin conventionnement", "fin validite", "fin effet"],
      ...["echeance agrement", "echeance convention", "expiration agrement", "validite agrement"],
    ],
  },
} as const satisfies ImportColumns;

export type SupplierColumn = keyof typeof supplierColumns;
