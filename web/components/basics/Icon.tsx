/** Line icons of 20 × 20, drawn for this site; always beside a word, so hidden from screen readers. */
const paths = {
  alert: "M10 3 18 17H2Zm0 5v4m0 2.5v.1",
  arrowDown: "m5 8 5 5 5-5",
  arrowRight: "M4 10h12m-5-5 5 5-5 5",
  bell: "M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13Zm3.5 3.5h3",
  block: "M4.5 4.5 15.5 15.5M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Z",
  calendar: "M3.5 5h13v12h-13Zm0 4h13M7 3v4m6-4v4",
  check: "m4 10.5 4 4 8-9",
  clock: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 3v4l3 2",
  close: "M5 5l10 10M15 5 5 15",
  download: "M10 3v9m-4-4 4 4 4-4M4 16h12",
  edit: "M4 16v-3l9-9 3 3-9 9Z",
  external: "M8 4H4v12h12v-4M11 4h5v5m0-5-7 7",
  info: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 6v5m0-7.5v.1",
  mail: "M3 5h14v10H3Zm0 .5 7 5.5 7-5.5",
  menu: "M3 6h14M3 10h14M3 14h14",
  offline: "M3 3l14 14M4 9a9 9 0 0 1 3-1.8M16 9a9 9 0 0 0-5-2.3M7 12a5 5 0 0 1 2-.9m4 .9m-3 3.9v.1",
  pin: "M7 3h6l-1 6 3 3H5l3-3Zm3 9v5",
  place: "M10 17s5.5-5 5.5-9a5.5 5.5 0 0 0-11 0c0 4 5.5 9 5.5 9Zm0-7.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z",
  plus: "M10 4v12M4 10h12",
  print: "M6 8V3h8v5M6 14H3V8h14v6h-3m-8-2h8v5H6Z",
  search: "M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4Zm4 9 4 4",
  swap: "M4 7h12m-3-3 3 3-3 3M16 13H4m3-3-3 3 3 3",
  trash: "M4 6h12M8 6V4h4v2m-6 0 .8 11h6.4L14 6",
  undo: "M7 5 3 9l4 4M3 9h8a4 4 0 0 1 0 8H8",
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name, className = "size-5" }: { name: IconName; className?: string }) => (
  <svg
    viewBox="0 0 20 20"
    className={`inline-block shrink-0 ${className}`}
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={paths[name]} />
  </svg>
);
