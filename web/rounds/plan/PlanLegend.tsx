import { Icon } from "../../components/basics/Icon.tsx";
import type { ZoomLevel } from "./PlanCell.tsx";

export const PlanLegend = () => (
  <ul className="flex flex-wrap gap-x-6 gap-y-2 text-small text-ink-soft">
    <li className="flex items-center gap-2">
      <span className="h-4 w-6 rounded border border-line border-l-3 border-l-brique bg-surface" />{" "}
      rendez-vous : l’acheteur, puis le fournisseur
    </li>
    <li className="flex items-center gap-2">
      <span className="grid h-4 w-6 place-items-center rounded bg-violette-wash text-violette">
        <Icon name="pin" className="size-3.5" />
      </span>
      voulu par l’équipe
    </li>
    <li className="flex items-center gap-2">
      <span className="h-4 w-6 rounded border border-dashed border-edge" /> table libre
    </li>
  </ul>
);

const zooms: readonly { value: ZoomLevel; label: string }[] = [
  { value: "small", label: "Serré" },
  { value: "medium", label: "Moyen" },
  { value: "large", label: "Large" },
];

export const Zoom = ({ value, onChange }: { value: ZoomLevel; onChange: (value: ZoomLevel) => void }) => (
  <fieldset className="flex gap-4">
    <legend className="float-left mr-4 text-small font-semibold">Cases</legend>
    {zooms.map((zoom) => (
      <label key={zoom.value} className="flex min-h-9 cursor-pointer items-center gap-2 text-small">
        <input
          type="radio"
          name="cases"
          className="size-4 accent-violette"
          checked={value === zoom.value}
          onChange={() => onChange(zoom.value)}
        />
        {zoom.label}
      </label>
    ))}
  </fieldset>
);
