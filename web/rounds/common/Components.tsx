import {
  componentLabels,
  componentNames,
  type Components as Values,
} from "../../../shared/matching/world/weights.ts";
import { ShareBar } from "../../components/data/ShareBar.tsx";
import { percent } from "../../platform/format.ts";

/** The parts of a score, as bars with their figures. */
export const Components = ({ components }: { components: Partial<Values> }) => (
  <dl className="grid gap-x-6 gap-y-1.5 text-small sm:grid-cols-2">
    {componentNames.map((name) => {
      const value = components[name];
      return value === undefined ? null : (
        <div key={name} className="grid grid-cols-[8.5rem_1fr_3rem] items-center gap-2">
          <dt className="text-ink-soft">{componentLabels[name]}</dt>
          <dd className="contents">
            <ShareBar share={value} />
            <span className="text-right tabular-nums">{percent(value)}</span>
          </dd>
        </div>
      );
    })}
  </dl>
);
