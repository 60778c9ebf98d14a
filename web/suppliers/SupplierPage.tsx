import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Loaded } from "../components/feedback/States.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { supplierQuery } from "./queries.ts";
import { SupplierSheet } from "./SupplierSheet.tsx";
import { useCountedView } from "./useCountedView.ts";

const route = getRouteApi("/fournisseurs/$id");

export const SupplierPage = () => {
  const { id } = route.useParams();
  const query = useQuery(supplierQuery(id));
  useCountedView(id);
  return (
    <Page>
      <Loaded query={query} lines={8}>
        {(supplier) => <SupplierSheet supplier={supplier} />}
      </Loaded>
    </Page>
  );
};
