import type { FileKind } from "./file-kind.ts";

const again = "Enregistrez-le de nouveau depuis le logiciel qui l’a fait, puis joignez-le.";

/** Why the content of a chosen file does not come, and what to do. */
export const unreachableFileWords =
  "Ce fichier ne se lit pas. S’il est dans un nuage (iCloud, OneDrive…), téléchargez-le d’abord sur cet appareil, puis choisissez-le de nouveau.";

/** The end of a name that promises a PDF or an image: `.pdf`. */
const promised = (name: string): string | undefined =>
  /\.(pdf|jpe?g|png|webp|hei[cf]|gif|avif|tiff?|bmp)$/i.exec(name)?.[0].toLowerCase();

/**
 * Why a file is not taken, and what to do, in French; of an image, this is said where nothing could turn it into
 * a JPEG.
 */
export const refusedFileWords = (kind: FileKind, name = ""): string => {
  switch (kind) {
    case "heic":
      return "Cette photo est au format HEIC, qui ne se lit pas ici. Ouvrez cette page sur le téléphone qui l’a prise et joignez-la de là : il la convertit lui-même. Ou exportez-la en JPEG, puis joignez ce JPEG.";
    case "webp":
    case "picture":
      return "Cette image est dans un format qui ne se lit pas ici. Exportez-la en JPEG ou en PNG, puis joignez-la.";
    case "jpeg":
    case "png":
      return "Cette image ne se lit pas : elle est abîmée ou incomplète. Reprenez la photo, ou copiez-la de nouveau, puis joignez-la.";
    case "pdf":
      return `Ce PDF ne se lit pas. ${again}`;
    case "office":
      return "Ce document vient d’un traitement de texte ou d’un tableur. Enregistrez-le en PDF (Fichier → Exporter, ou Enregistrer sous → PDF), puis joignez ce PDF.";
    case "archive":
      return "C’est une archive compressée. Ouvrez-la, puis joignez le PDF ou la photo qu’elle contient.";
    case "unknown": {
      const end = promised(name);
      return end
        ? `Son nom finit par « ${end} », mais ce fichier n’est ni un PDF, ni une image. ${again}`
        : "Ce fichier n’est ni un PDF, ni une image. Enregistrez-le en PDF, ou photographiez le document, puis joignez-le.";
    }
  }
};
