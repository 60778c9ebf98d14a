import "./without-eval.ts";
import "./styles.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import { applyTheme, readTheme } from "./components/theme.ts";
import { queryClient } from "./queryClient.ts";
import { router } from "./routes.tsx";

applyTheme(readTheme());

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
