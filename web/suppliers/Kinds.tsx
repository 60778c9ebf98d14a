import { familyOf, type SupplierKind } from "../../shared/kinds.ts";
import { KindChip } from "../components/Chip.tsx";
import { kindName, kindShort } from "./kind-names.ts";

/** The kinds that a supplier holds, as chips. */
export const Kinds = ({ kinds }: { kinds: readonly SupplierKind[] }) => (
  <ul className="flex flex-wrap gap-1.5">
    {kinds.map((kind) => (
      <li key={kind}>
        <KindChip family={familyOf(kind)} code={kindShort(kind)} title={kindName(kind)} />
      </li>
    ))}
  </ul>
);
