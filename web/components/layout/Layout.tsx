import { Outlet } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Toasts } from "../feedback/Toast.tsx";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";
import { OfflineBanner } from "./OfflineBanner.tsx";

/** What surrounds every page. */
export const Layout = () => (
  <div className="flex min-h-dvh flex-col">
    <a
      href="#contenu"
      className="sr-only z-40 rounded bg-brique px-5 py-3 text-on-brique focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
    >
      Aller au contenu
    </a>
    <OfflineBanner />
    <Header />
    <main id="contenu" tabIndex={-1} className="flex-1">
      <Outlet />
    </main>
    <Footer />
    <Toasts />
  </div>
);

/** The width and margins of an ordinary page. */
export const Page = ({ children }: { children: ReactNode }) => (
  <div className="mx-auto w-full max-w-page px-gutter pt-10 md:pt-14">{children}</div>
);
