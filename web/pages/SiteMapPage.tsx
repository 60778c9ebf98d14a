import { Link } from "../components/basics/Link.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { chapters } from "../guide/chapters.ts";
import { mappedPages } from "./mapped-pages.ts";

/** Every page that anybody may open: the second way to find one, beside the menu (RGAA 12.1). */
export const SiteMapPage = () => (
  <Page>
    <PageTitle title="Plan du site" />
    <div className="prose">
      {mappedPages.map(({ title, pages }) => (
        <section key={title} className="mb-8">
          <h2>{title}</h2>
          <ul>
            {pages.map(({ to, label }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
                {to === "/guide" && (
                  <ul>
                    {chapters.map((chapter) => (
                      <li key={chapter.slug}>
                        <Link to="/guide/$sujet" params={{ sujet: chapter.slug }}>
                          {chapter.title}
                        </Link>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  </Page>
);
