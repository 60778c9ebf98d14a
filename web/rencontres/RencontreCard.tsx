import { rencontreFormatLabels } from "../../shared/rencontres/formats.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { weekdayText } from "../../shared/time/dates.ts";
import { Icon } from "../components/basics/Icon.tsx";
import { Link } from "../components/basics/Link.tsx";
import { RencontreStatusBadge } from "./RencontreStatusBadge.tsx";

type RencontreCardProps = { rencontre: Rencontre; to?: "/rencontres/$id" | "/equipe/rencontres/$id" };

/** A rencontre in a list: when, where, and where it stands. */
export const RencontreCard = ({ rencontre, to = "/rencontres/$id" }: RencontreCardProps) => (
  <article className="grid gap-2 border-l-4 border-brique pl-5">
    <p className="font-semibold first-letter:uppercase">{weekdayText(rencontre.date)}</p>
    <h3 className="text-h3">
      <Link to={to} params={{ id: rencontre.id }}>
        {rencontre.title}
      </Link>
    </h3>
    <p className="flex items-start gap-2 text-ink-soft">
      <Icon name="place" className="mt-1 size-5" />
      {rencontre.venue?.name ?? rencontreFormatLabels[rencontre.format]}
    </p>
    <p>
      <RencontreStatusBadge status={rencontre.status} />
    </p>
  </article>
);
