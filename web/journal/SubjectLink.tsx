import type { ReactNode } from "react";
import { Link } from "../components/basics/Link.tsx";
import type { Entry } from "./queries.ts";

/** What each kind of id stands for, where it has no name of its own. */
const kinds: Record<string, string> = {
  acc: "Compte",
  buy: "Acheteur",
  con: "Marché",
  cnv: "Conversation",
  fup: "Point d’étape",
  int: "Intention",
  mai: "Courriel",
  mtg: "Rendez-vous",
  reg: "Inscription",
  ren: "Rencontre",
  sup: "Fiche",
};

const kindOf = (id: string): string => kinds[id.split("_")[0] ?? ""] ?? "";

/** What it happened to, with the way there where it has a page. */
export const SubjectLink = ({ subject: id, subjectName }: Pick<Entry, "subject" | "subjectName">) => {
  const name: ReactNode = subjectName ?? kindOf(id);
  const params = { id };
  switch (id.split("_")[0]) {
    case "sup":
      return <Link {...{ to: "/equipe/fournisseurs/$id", params }}>{name}</Link>;
    case "int":
      return <Link {...{ to: "/intentions/$id", params }}>{name}</Link>;
    case "ren":
      return <Link {...{ to: "/equipe/rencontres/$id", params }}>{name}</Link>;
    case "con":
      return <Link {...{ to: "/equipe/marches/$id", params }}>{name}</Link>;
    case "buy":
      return <Link {...{ to: "/organisation/$id", params }}>{name}</Link>;
    case "mai":
      return <Link {...{ to: "/equipe/courriels", search: { courriel: id } }}>{name}</Link>;
    default:
      return name === "" ? <span className="text-small break-all text-ink-soft">{id}</span> : name;
  }
};
