import { CfnOutput, type Stack } from "aws-cdk-lib";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { parseAddress } from "../functions/mail/document/sender.ts";
import type { Stage } from "./stages.ts";

/**
 * The SES identity that sends mail as the stage's domain or address, with the DNS records that it needs as
 * outputs.
 */
export const mailIdentity = (stack: Stack, stage: Stage) => {
  const configurationSet = new ConfigurationSet(stack, "ConfigurationSet", {
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  const { identity: setting, from } = stage.mail;
  const domain = "domain" in setting ? setting.domain : undefined;
  const identity = new EmailIdentity(stack, "Identity", {
    identity: "domain" in setting ? Identity.domain(setting.domain) : Identity.email(setting.address),
    configurationSet,
    ...(domain ? { mailFromDomain: `courriel.${domain}` } : {}),
  });
  if ("domain" in setting) printRecords(stack, identity, setting);
  return {
    configurationSetName: configurationSet.configurationSetName,
    fromAddress: parseAddress(from).email,
  };
};

/** DKIM proves the signature, SPF the return path; DMARC says how receivers treat mail with neither. */
const printRecords = (
  stack: Stack,
  identity: EmailIdentity,
  { domain, reportsTo }: { domain: string; reportsTo: string },
): void => {
  const print = (id: string, record: string) => new CfnOutput(stack, id, { value: record });
  for (const [index, { name, value }] of identity.dkimRecords.entries())
    print(`DnsDkim${index + 1}`, `${name} CNAME ${value}`);
  print("DnsReturnPath", `courriel.${domain} MX 10 feedback-smtp.${stack.region}.amazonses.com`);
  print("DnsSpf", `courriel.${domain} TXT "v=spf1 include:amazonses.com -all"`);
  print("DnsDmarc", `_dmarc.${domain} TXT "v=DMARC1; p=quarantine; rua=mailto:${reportsTo}"`);
};
