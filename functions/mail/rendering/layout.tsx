import { Body, Container, Head, Heading, Html, Link, Preview, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import type { MailDocument } from "../document/mail-document.ts";
import { dark, light } from "./colours.ts";
import type { Frame } from "./frame.ts";
import { fonts, title } from "./styles.ts";

/** Dark colours, for mail programs that follow `prefers-color-scheme`; only `!important` overrules inline styles. */
const nightStyles = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background-color: ${dark.paper} !important; }
  .surface { background-color: ${dark.surface} !important; border-color: ${dark.line} !important; }
  .ink { color: ${dark.ink} !important; }
  .soft { color: ${dark.inkSoft} !important; }
  .line { border-color: ${dark.line} !important; }
  .link { color: ${dark.pastel} !important; }
  .ours { color: ${dark.violette} !important; }
  .quote { background-color: ${dark.violetteWash} !important; border-color: ${dark.violette} !important; }
  .action { background-color: ${dark.brique} !important; }
  .action, .action span { color: ${dark.onBrique} !important; }
}
@media (max-width: 480px) {
  .surface { padding: 20px 16px !important; border-left-width: 0 !important; border-right-width: 0 !important; }
  .edge { padding: 0 !important; }
}`;

type LayoutProps = Frame & Pick<MailDocument, "subject" | "preview" | "why"> & { children: ReactNode };

/** The look of every mail: the name at the top, one column of at most 600 px, why one receives it at the bottom. */
export const Layout = ({ subject, preview, why, home, signature, unsubscribe, children }: LayoutProps) => (
  <Html lang="fr" dir="ltr">
    <Head>
      <title>{subject}</title>
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <style>{nightStyles}</style>
    </Head>
    <Preview>{preview}</Preview>
    <Body
      className="paper"
      style={{ margin: 0, padding: 0, backgroundColor: light.paper, fontFamily: fonts.text }}
    >
      {/* Body copies its colour to a table cell that no class reaches: this section covers that cell. */}
      <Section className="paper edge" style={{ padding: "24px 8px", backgroundColor: light.paper }}>
        <Container className="column" style={{ width: "100%", maxWidth: "600px" }}>
          <Text
            className="ours"
            style={{
              margin: 0,
              padding: "16px 16px 12px",
              fontFamily: fonts.title,
              fontSize: "18px",
              lineHeight: "24px",
              fontWeight: 700,
              color: light.violette,
            }}
          >
            Rencontres solidaires
          </Text>
          <Section
            className="surface"
            style={{
              backgroundColor: light.surface,
              border: `1px solid ${light.line}`,
              borderRadius: "8px",
              padding: "28px 32px",
            }}
          >
            <Heading as="h1" className="ink" style={title}>
              {subject}
            </Heading>
            {children}
            <Text
              className="ink"
              style={{ margin: "24px 0 0", fontSize: "16px", lineHeight: "24px", color: light.ink }}
            >
              {signature}
            </Text>
          </Section>
          <Text
            className="soft"
            style={{ margin: 0, padding: "16px", fontSize: "14px", lineHeight: "21px", color: light.inkSoft }}
          >
            {why}
            {unsubscribe && (
              <>
                <br />
                <Link
                  href={unsubscribe.url}
                  className="link"
                  style={{ color: light.pastel, textDecoration: "underline" }}
                >
                  {unsubscribe.label}
                </Link>
              </>
            )}
            <br />
            <Link href={home} className="link" style={{ color: light.pastel, textDecoration: "underline" }}>
              {new URL(home).host}
            </Link>
          </Text>
        </Container>
      </Section>
    </Body>
  </Html>
);
