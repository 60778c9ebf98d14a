import type { SupplierKind } from "../../shared/suppliers/kinds.ts";

/** What each kind of structure does, in a sentence that needs no other knowledge. */
export const kindMeanings: Record<SupplierKind, string> = {
  EI: "Elle embauche, pour deux ans au plus en règle générale, des personnes éloignées de l’emploi, les encadre et les accompagne, et vend ce qu’elles produisent.",
  AI: "Elle met des personnes éloignées de l’emploi à la disposition d’associations, de collectivités, d’entreprises ou de particuliers, souvent pour quelques heures.",
  ACI: "Il propose un accompagnement et un travail d’utilité sociale aux personnes les plus éloignées de l’emploi.",
  ETTI: "Elle délègue en intérim des personnes en insertion, avec un accompagnement pendant et entre les missions.",
  EITI: "Elle aide des personnes sans emploi à exercer à leur compte, en les mettant en relation avec des clients et en les accompagnant.",
  GEIQ: "Il recrute et forme des personnes éloignées de l’emploi, en alternance, pour les entreprises qui en sont membres.",
  RQ: "Elle associe habitants, collectivité et bailleurs pour entretenir un quartier et y donner du travail. C’est un label : elle est aussi EI ou ACI.",
  EA: "Entreprise ordinaire dont plus de la moitié des salariés qui produisent sont des travailleurs handicapés, accompagnés dans leur emploi.",
  EATT: "Elle délègue en intérim des travailleurs handicapés et les accompagne vers un emploi durable.",
  ESAT: "Il offre un travail et un soutien médico-social à des personnes handicapées qui ne peuvent pas, ou pas encore, travailler en entreprise.",
  ASSOCIATION: "Des personnes réunies pour un but autre que de partager des bénéfices.",
  COOPERATIVE:
    "Entreprise que ses salariés (SCOP) ou ses salariés, usagers et partenaires (SCIC) possèdent et dirigent, une personne comptant pour une voix.",
  MUTUELLE: "Organisme sans but lucratif que ses adhérents financent et dirigent, pour s’entraider.",
  FONDATION: "Des biens donnés, pour toujours, à une œuvre d’intérêt général.",
  ESUS: "Entreprise de l’économie sociale et solidaire que l’État a agréée pour son utilité sociale et la modération de ses salaires.",
  SOCIETE_ESS:
    "Société commerciale qui s’est donné dans ses statuts un but d’utilité sociale, une gestion démocratique et des réserves impartageables.",
};
