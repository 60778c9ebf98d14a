import { componentLabels, componentNames, type Components as Values } from "../../shared/matching/weights.ts";
import { percent } from "../format.ts";

/** The parts of a score, as bars with their figures. */
export const Components = ({ components }: { components: Partial<Values> }) => (
  <dl className="grid gap-x-6 gap-y-1.5 text-small sm:grid-cols-2">
    {componentNames.map((name) => {
      const value = components[name];
      return value === undefined ? null : (
        <div key={name} className="grid grid-cols-[8.5rem_1fr_3rem] items-center gap-2">
          <dt className="text-ink-soft">{componentLabels[name]}</dt>
          <dd className="contents">
            <meter
              aria-hidden="true"
              min={0}
              max={1}
              value={value}
              className="h-2 w-full appearance-none overflow-hidden rounded bg-sunken [&::-moz-meter-bar]:bg-violette [&::-webkit-meter-bar]:rounded [&::-webkit-meter-bar]:border-0 [&::-webkit-meter-bar]:bg-sunken [&::-webkit-meter-optimum-value]:bg-violette"
            />
            <span className="text-right tabular-nums">{percent(value)}</span>
          </dd>
        </div>
      );
    })}
  </dl>
);
