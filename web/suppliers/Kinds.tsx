import { familyOf, kindName, type SupplierKind } from "../../shared/suppliers/kinds.ts";
import { KindChip } from "../components/basics/Chip.tsx";
import { kindShort } from "../reference/kind-names.ts";

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
