import { ChartRun } from "docx/charts";
import { figure } from "../../../../shared/clause/report/figure-words.ts";
import { french } from "../../../../shared/text/typography.ts";
import type { ColumnsPicture, DocumentTable, Series } from "../content/document.ts";
import { palette } from "../content/palette.ts";

/** As wide as the text, in pixels of a 96th of an inch. */
const width = 620;

/** Fewer or more bars than these are read in the table alone. */
const fewestBars = 3;
const mostBars = 16;

const whole = "#,##0";

/** What a picture shows, for whoever cannot see it: each figure. */
const described = (caption: string, labels: readonly string[], series: readonly Series[]): string => {
  const parts = series.map(
    ({ name, values }) => `${name} : ${labels.map((label, i) => `${label} ${figure(values[i])}`).join(", ")}`,
  );
  return french(`${caption}. ${parts.join(". ")}.`);
};

/** Columns over time: the last series is the one that matters. */
export const columnsChart = ({ caption, labels, series }: ColumnsPicture): ChartRun => {
  const alone = series.length === 1;
  return new ChartRun({
    type: "column",
    categories: labels,
    series: series.map(({ name, values }, i) => ({
      name,
      values,
      color: { theme: i === series.length - 1 ? "accent1" : "accent2" },
    })),
    overlap: 0,
    gapWidth: 60,
    legend: alone ? false : { position: "top" },
    ...(alone ? { dataLabels: { value: true, numberFormat: whole } } : {}),
    valueAxis: { numberFormat: whole, minimum: 0 },
    chartArea: { fill: "none", border: "none" },
    transformation: { width, height: 250 },
    altText: { name: caption, description: described(caption, labels, series) },
    font: { color: palette.soft },
  });
};

/** The bars of a table, the first row on top; nothing where there are too few or too many to be seen. */
export const barsChart = ({ caption, rows, bars }: DocumentTable): ChartRun[] => {
  const shown = rows.flatMap(([label = ""], i) => {
    const value = bars?.values[i] ?? null;
    return value === null ? [] : [{ label, value }];
  });
  if (!bars || shown.length < fewestBars || shown.length > mostBars) return [];
  const labels = shown.map(({ label }) => french(label));
  const series = { name: bars.name, values: shown.map(({ value }) => value) };
  return [
    new ChartRun({
      type: "bar",
      categories: labels,
      series: [{ ...series, color: { theme: "accent1" } }],
      gapWidth: 45,
      legend: false,
      dataLabels: { value: true, numberFormat: whole },
      categoryAxis: { reverseOrder: true },
      valueAxis: { visible: false, gridlines: false, minimum: 0 },
      chartArea: { fill: "none", border: "none" },
      transformation: { width, height: Math.max(170, 30 + 27 * shown.length) },
      altText: { name: caption, description: described(caption, labels, [series]) },
      font: { color: palette.soft },
    }),
  ];
};
