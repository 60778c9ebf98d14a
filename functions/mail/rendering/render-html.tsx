import { render, Text } from "@react-email/components";
import type { MailDocument } from "../document/mail-document.ts";
import { BlockView } from "./blocks.tsx";
import type { Frame } from "./frame.ts";
import { Layout } from "./layout.tsx";
import { text } from "./styles.ts";

/** Outlook on Windows ignores `max-width`, and reads the width in a comment that other programs skip. */
const outlookWidth = "<!--[if mso]><style>.column{width:600px !important}</style><![endif]-->";

/** A mail as HTML. This file and those that it imports load React: `render-for-reader.ts` imports them on demand. */
export const renderHtml = async (document: MailDocument, frame: Frame): Promise<string> => {
  const html = await render(
    <Layout subject={document.subject} preview={document.preview} why={document.why} {...frame}>
      <Text className="ink" style={text}>
        Bonjour,
      </Text>
      {document.blocks.map((block) => (
        <BlockView key={JSON.stringify(block)} block={block} />
      ))}
    </Layout>,
  );
  return html.replace("</head>", `${outlookWidth}</head>`);
};
