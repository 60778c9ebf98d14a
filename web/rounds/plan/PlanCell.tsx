import type { DropCheck } from "../../../shared/rounds/drop-check.ts";
import { Icon, type IconName } from "../../components/basics/Icon.tsx";
import type { MeetingView } from "../common/queries.ts";

export type ZoomLevel = "small" | "medium" | "large";

/** Width, height and lines of a cell. */
const sizes: Record<ZoomLevel, { cell: string; line: string }> = {
  small: { cell: "h-11 w-28", line: "line-clamp-1 break-all" },
  medium: { cell: "h-20 w-36", line: "line-clamp-2" },
  large: { cell: "h-24 w-60", line: "line-clamp-2" },
};

const looks: Record<
  Exclude<DropCheck["kind"], "here">,
  { icon: IconName; className: string; mark: string }
> = {
  free: { icon: "check", className: "outline-green", mark: "text-green" },
  moves: { icon: "alert", className: "outline-amber", mark: "text-amber" },
  exchange: { icon: "swap", className: "outline-violette", mark: "text-violette" },
  refused: { icon: "block", className: "outline-transparent opacity-60", mark: "text-red" },
};

const rest = (meeting: MeetingView | undefined): string =>
  !meeting
    ? "border border-dashed border-line"
    : meeting.pinned
      ? "border border-l-3 border-violette bg-violette-wash"
      : "border border-l-3 border-line border-l-brique bg-surface hover:bg-brique-wash";

type PlanCellProps = {
  zoom: ZoomLevel;
  meeting: MeetingView | undefined;
  /** « 9 h 30, table 2 ». */
  label: string;
  /** What dropping the dragged pair here would do. */
  check: DropCheck | undefined;
  over: boolean;
  dragged: boolean;
};

/** What a place of the plan looks like: who meets there, and whether the dragged pair would fit. */
export const PlanCell = ({ zoom, meeting, label, check, over, dragged }: PlanCellProps) => {
  const look = check && check.kind !== "here" ? looks[check.kind] : undefined;
  return (
    <span
      className={`relative block rounded px-2 py-1 text-left text-[0.875rem] leading-tight ${sizes[zoom].cell} ${rest(meeting)} ${
        look
          ? `outline-2 ${over ? "outline-solid" : "outline-dotted"} -outline-offset-2 ${look.className}`
          : ""
      } ${dragged ? "opacity-50" : ""}`}
    >
      <span className="sr-only">{label} : </span>
      {meeting ? (
        <>
          <span className="flex gap-1 font-semibold">
            <span className={sizes[zoom].line}>{meeting.buyerName}</span>
            {meeting.pinned && <Icon name="pin" className="size-4 shrink-0 text-violette" />}
          </span>
          <span className={`text-ink-soft ${sizes[zoom].line}`}>{meeting.supplierName}</span>
          {meeting.pinned && <span className="sr-only"> (voulu par l’équipe)</span>}
        </>
      ) : (
        <span className="sr-only">libre</span>
      )}
      {look && (
        <span className="absolute right-1 bottom-1 rounded-full bg-surface p-0.5">
          <Icon name={look.icon} className={`size-4 ${look.mark}`} />
        </span>
      )}
    </span>
  );
};
