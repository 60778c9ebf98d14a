import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { Rencontre } from "../../../shared/rencontres/schema.ts";
import { EmptyState, Loaded } from "../../components/feedback/States.tsx";
import { useMedia } from "../../platform/useMedia.ts";
import { type Pair, PairDialog } from "../common/PairDialog.tsx";
import { type Matrix, matrixQuery, type RoundView } from "../common/queries.ts";
import type { MatrixChoices } from "../common/round-address.ts";
import { MatrixByBuyer } from "./MatrixByBuyer.tsx";
import { MatrixFacts } from "./MatrixFacts.tsx";
import { MatrixFilters } from "./MatrixFilters.tsx";
import { MatrixGrid } from "./MatrixGrid.tsx";
import { MatrixLegend } from "./MatrixMark.tsx";
import { MatrixPicture } from "./MatrixPicture.tsx";
import type { MatrixZoom } from "./MatrixRow.tsx";
import { cellFinder } from "./matrix-cells.ts";
import { matrixFacts } from "./matrix-facts.ts";
import { orderMatrix } from "./matrix-order.ts";

type MatrixTabProps = { rencontre: Rencontre; round: RoundView };

/** Who could meet whom, as a picture, as a table and in words. */
export const MatrixTab = ({ rencontre, round }: MatrixTabProps) => (
  <Loaded query={useQuery(matrixQuery(rencontre.id, String(round.number)))} lines={8}>
    {(matrix) =>
      matrix.cells.length === 0 ? (
        <EmptyState title="Aucun rapprochement">
          <p>Voyez « Écartés » pour savoir pourquoi.</p>
        </EmptyState>
      ) : (
        <MatrixView rencontre={rencontre} round={round} matrix={matrix} />
      )
    }
  </Loaded>
);

const route = getRouteApi("/equipe/rencontres/$id/rondes/$n");

/** The rows and columns that are asked for, in their order. */
const useShown = (matrix: Matrix, { order, words, family }: MatrixChoices) =>
  useMemo(() => {
    const { rows, columns } = orderMatrix(matrix, order);
    const wanted = words.trim().toLowerCase();
    const named = ({ name }: { name: string }) => name.toLowerCase().includes(wanted);
    const buyers = matrix.buyers.some(named);
    const suppliers = matrix.suppliers.some(named);
    return {
      rows: buyers ? rows.filter((row) => named(matrix.buyers[row] ?? { name: "" })) : rows,
      columns: columns.filter((column) => {
        const supplier = matrix.suppliers[column];
        if (!supplier || (suppliers && !buyers && !named(supplier))) return false;
        return family === undefined || supplier.families.includes(family);
      }),
      found: wanted === "" || buyers || suppliers,
    };
  }, [matrix, order, words, family]);

const MatrixView = ({ rencontre, round, matrix }: MatrixTabProps & { matrix: Matrix }) => {
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/rencontres/$id/rondes/$n" });
  // One of the two is drawn, not both: each may hold thousands of pairs.
  const phone = useMedia("(width < 48rem)");
  const [zoom, setZoom] = useState<MatrixZoom>("medium");
  const [chosen, setChosen] = useState<Pair>();
  const choices: MatrixChoices = {
    order: search.tri ?? "nom",
    words: search.q ?? "",
    family: search.famille,
  };
  const { rows, columns, found } = useShown(matrix, choices);
  const cellAt = useMemo(() => cellFinder(matrix, round), [matrix, round]);
  const facts = useMemo(() => matrixFacts(matrix), [matrix]);
  const choose = (row: number, column: number) => {
    const buyer = matrix.buyers[row];
    const supplier = matrix.suppliers[column];
    if (buyer && supplier)
      setChosen({
        buyer: buyer.id,
        supplier: supplier.id,
        buyerName: buyer.name,
        supplierName: supplier.name,
      });
  };
  return (
    <div className="space-y-8">
      <div className="grid items-start gap-8 md:grid-cols-[auto_minmax(18rem,1fr)]">
        <figure className="max-md:hidden">
          <MatrixPicture title={facts.title} {...{ rows, columns, cellAt }} />
        </figure>
        <MatrixFacts facts={facts} />
      </div>
      <MatrixFilters
        choices={choices}
        zoom={zoom}
        onZoom={setZoom}
        onChange={({ order, words, family }) =>
          void navigate({
            search: {
              ...(search.onglet ? { onglet: search.onglet } : {}),
              ...(order === "nom" ? {} : { tri: order }),
              ...(words === "" ? {} : { q: words }),
              ...(family ? { famille: family } : {}),
            },
            replace: true,
            resetScroll: false,
          })
        }
      />
      {!found || columns.length === 0 ? (
        <EmptyState title="Rien ne correspond à ce filtre" />
      ) : phone ? (
        <MatrixByBuyer {...{ matrix, rows, columns, cellAt }} onChoose={choose} />
      ) : (
        <div className="breakout space-y-4">
          <MatrixLegend />
          <MatrixGrid
            {...{ matrix, rows, columns, cellAt, zoom }}
            slots={rencontre.slots}
            onChoose={choose}
          />
          <p className="text-small text-ink-soft">
            Les flèches vont d’une case à l’autre, Début et Fin au bout de la ligne, Page haut et Page bas de
            dix en dix ; Entrée ouvre une paire.
          </p>
        </div>
      )}
      {chosen && (
        <PairDialog rencontre={rencontre} round={round} pair={chosen} onClose={() => setChosen(undefined)} />
      )}
    </div>
  );
};
