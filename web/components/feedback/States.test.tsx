import { QueryClient, QueryClientProvider, useInfiniteQuery } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LoadedPages } from "./States.tsx";

type Kept = { data?: { pages: { items: string[] }[]; pageParams: string[] }; error?: Error };

const List = () => {
  const query = useInfiniteQuery({
    queryKey: ["list"],
    queryFn: async () => ({ items: [""] }),
    initialPageParam: "",
    getNextPageParam: () => "next",
    retryOnMount: false,
  });
  return <LoadedPages query={query}>{(items) => <p>{items.join(" et ")}</p>}</LoadedPages>;
};

/** A list as it is shown while that is known of it. */
const shown = ({ data, error }: Kept): string => {
  const client = new QueryClient();
  const query = client.getQueryCache().build(client, { queryKey: ["list"] });
  if (data) query.setData(data);
  if (error) query.setState({ status: "error", error, fetchStatus: "idle" });
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <List />
    </QueryClientProvider>,
  );
};

const data = { pages: [{ items: ["Un"] }, { items: ["Deux"] }], pageParams: ["", "next"] };
const error = new Error("no network");

test("a list is shown once it is there, all its pages together", () => {
  expect(shown({})).not.toContain("Un");
  expect(shown({ data })).toContain("<p>Un et Deux</p>");
  expect(shown({ data })).not.toContain("Réessayer");
});

test("a list that could not be read says so", () => {
  expect(shown({ error })).toContain("Réessayer");
});

test("a list whose next page or refreshing failed stays, above what went wrong", () => {
  expect(shown({ data, error })).toMatch(/<p>Un et Deux<\/p>.*Réessayer/);
});
