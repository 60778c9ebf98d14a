/**
 * The team's own audit by the criteria of RGAA 4.1.2, one a line: number | C (conforme), NC (non conforme) or NA (non
 * applicable) | what is asked, in short | how it was tested or judged. Whoever changes what a line says changes the line: the
 * statement of the accessibility page is computed from these.
 */
export const audit = `
1.1|C|Chaque image porteuse d’information a une alternative textuelle|axe, chaque page ; cartes et graphiques : titre, texte et données
1.2|C|Chaque image de décoration est ignorée|axe ; dessins et pictogrammes en aria-hidden
1.3|C|L’alternative de chaque image est pertinente|lecture des graphiques du bilan, du plan de salle et des cartes
1.4|NA|Alternative des images de test (CAPTCHA)|aucune image de test
1.5|NA|Autre solution que l’image de test|aucune image de test
1.6|C|Chaque image complexe a une description détaillée|bilan, matrice, plan : les mêmes faits en tableau ou en liste
1.7|C|Chaque description détaillée est pertinente|comparaison des tableaux et des dessins du bilan
1.8|NA|Images de texte remplacées par du texte|aucune image de texte
1.9|NA|Légendes d’images reliées à leur image|aucune image légendée
2.1|C|Chaque cadre a un titre|axe ; le seul cadre montre un courriel à l’équipe
2.2|C|Le titre de chaque cadre est pertinent|lecture : « le courriel, tel qu’il part »
3.1|C|L’information n’est pas donnée par la seule couleur|lecture : états avec mot et pictogramme, familles avec forme
3.2|C|Le contraste des textes est suffisant|calcul de chaque couple de couleurs (tokens.test), axe de jour et de nuit
3.3|C|Le contraste des composants est suffisant|calcul de chaque bord de contrôle (tokens.test)
4.1|NA|Transcription ou audiodescription des médias|ni son, ni vidéo
4.2|NA|Transcription ou audiodescription pertinente|ni son, ni vidéo
4.3|NA|Sous-titres synchronisés|ni son, ni vidéo
4.4|NA|Sous-titres pertinents|ni son, ni vidéo
4.5|NA|Audiodescription synchronisée|ni son, ni vidéo
4.6|NA|Audiodescription pertinente|ni son, ni vidéo
4.7|NA|Médias temporels identifiables|ni son, ni vidéo
4.8|NA|Alternative des médias non temporels|aucun média de ce type
4.9|NA|Alternative pertinente des médias non temporels|aucun média de ce type
4.10|NA|Son déclenché automatiquement contrôlable|aucun son
4.11|NA|Consultation des médias temporels au clavier|ni son, ni vidéo
4.12|NA|Consultation des médias non temporels au clavier|aucun média de ce type
4.13|NA|Médias compatibles avec les technologies d’assistance|ni son, ni vidéo
5.1|C|Chaque tableau complexe a un résumé|matrice et plan : titre, légende et mode d’emploi au-dessus
5.2|C|Le résumé de chaque tableau complexe est pertinent|lecture de la matrice et du plan
5.3|NA|Le contenu linéarisé des tableaux de présentation|aucun tableau de présentation dans les pages
5.4|C|Chaque tableau de données a un titre|composant unique, avec caption ; axe
5.5|C|Le titre de chaque tableau est pertinent|lecture des tableaux de l’échantillon
5.6|C|Les en-têtes de colonne et de ligne sont déclarés|composant unique : th ; axe
5.7|C|Cellules et en-têtes sont reliés|scope sur chaque en-tête ; axe
5.8|NA|Tableaux de présentation sans élément de données|aucun tableau de présentation dans les pages
6.1|C|Chaque lien est explicite|axe ; lecture, compléments pour lecteurs d’écran
6.2|C|Chaque lien a un intitulé|axe, chaque page
7.1|C|Les scripts sont compatibles avec les technologies d’assistance|noms, rôles et états : axe et lecture du code ; pas d’essai avec un lecteur d’écran
7.2|NA|Alternative pertinente des scripts|les pages sans script disent comment faire autrement
7.3|C|Chaque script est contrôlable au clavier|parcours au clavier seul (keyboard-journeys)
7.4|C|L’utilisateur est averti des changements de contexte|lecture : aucun choix n’ouvre de page ni n’envoie de formulaire
7.5|C|Les messages de statut sont restitués|role status, alert et aria-live sur résultats, erreurs et avancements
8.1|C|Chaque page a un type de document|document unique, html
8.2|C|Le code généré est valide|arbre reconstruit identique après lecture par le navigateur, identifiants uniques (rgaa-journeys)
8.3|C|La langue par défaut est présente|axe : html lang
8.4|C|Le code de langue est pertinent|fr ; rgaa-journeys
8.5|C|Chaque page a un titre|axe, chaque page
8.6|C|Le titre de chaque page est pertinent|rgaa-journeys : un titre par page, aucun en double dans l’échantillon
8.7|NA|Changements de langue indiqués|aucun passage en langue étrangère
8.8|NA|Code de langue des changements pertinent|aucun passage en langue étrangère
8.9|C|Les balises ne servent pas qu’à la présentation|lecture du code des composants
8.10|NA|Changements de sens de lecture signalés|une seule langue, de gauche à droite
9.1|C|L’information est structurée par des titres|axe : un h1, niveaux sans saut
9.2|C|La structure du document est cohérente|axe : header, nav, main, footer
9.3|C|Chaque liste est structurée|axe ; lecture
9.4|NA|Chaque citation est signalée|aucune citation en bloc ; les textes de loi sont cités par leur article
10.1|C|Des feuilles de styles commandent la présentation|la politique de sécurité refuse tout autre style
10.2|C|Le contenu reste présent sans feuilles de styles|page servie par le serveur : le texte est dans le document
10.3|C|L’information reste compréhensible sans feuilles de styles|lecture dans l’ordre du document
10.4|C|Le texte reste lisible agrandi à 200 %|chaque page à 320 pixels de large, soit 400 % sur 1 280
10.5|C|Couleurs de fond et de texte déclarées ensemble|tokens.test, de jour et de nuit
10.6|C|Chaque lien dans un texte est visible|soulignés ; axe
10.7|C|La prise de focus est visible|chaque arrêt du clavier des parcours (keyboard)
10.8|C|Les contenus cachés ont vocation à l’être|lecture ; axe
10.9|C|L’information n’est pas donnée par la seule forme ou position|lecture
10.10|C|Cette règle est suivie de façon pertinente|lecture
10.11|C|Pas de double défilement à 320 pixels de large|chaque page, à 320 pixels (every-page)
10.12|C|L’espacement du texte peut être augmenté|rgaa-journeys : lignes, paragraphes, lettres et mots espacés, rien n’est coupé
10.13|C|Les contenus additionnels au focus sont contrôlables|liste de choix : Échap la ferme, elle reste tant qu’on y est
10.14|NA|Contenus additionnels en CSS accessibles au clavier|aucun contenu montré par le seul survol
11.1|C|Chaque champ a une étiquette|axe, chaque page
11.2|C|Chaque étiquette est pertinente|lecture des formulaires de l’échantillon
11.3|C|Les étiquettes de même fonction sont cohérentes|champs communs, écrits une fois
11.4|C|Étiquette et champ sont accolés|composant unique : étiquette au-dessus
11.5|C|Les champs de même nature sont regroupés|fieldset des choix, lignes et activités
11.6|C|Chaque regroupement a une légende|axe
11.7|C|Chaque légende est pertinente|lecture
11.8|NA|Options de listes regroupées|aucune liste ne le demande
11.9|C|L’intitulé de chaque bouton est pertinent|lecture ; axe
11.10|C|Le contrôle de saisie est pertinent|les champs obligatoires sont annoncés en tête de formulaire et par aria-required, les autres marqués « facultatif » ; comparé à ce qui est refusé vide dans deux formulaires publics (form-journeys) ; erreurs au champ et résumées en tête
11.11|C|Le contrôle de saisie propose une correction|messages qui disent quoi faire, avec exemple
11.12|C|Les données importantes sont modifiables ou confirmées|aperçu, confirmation ou « Annuler »
11.13|C|La finalité des champs est déduite|autocomplete : nom, courriel, téléphone, organisation, adresse
12.1|C|Deux systèmes de navigation au moins|menu et plan du site
12.2|C|Menu à la même place|en-tête unique
12.3|C|La page « plan du site » est pertinente|liste des pages publiques, comparée aux routes (site-map.test)
12.4|C|Le plan du site est atteint de la même façon|pied de page unique
12.5|NA|Le moteur de recherche est atteint de la même façon|pas de recherche dans tout le site
12.6|C|Les zones de regroupement sont atteignables ou évitables|points de repère ; axe
12.7|C|Un lien d’évitement mène au contenu|« Aller au contenu », premier arrêt du clavier (rgaa-journeys)
12.8|C|L’ordre de tabulation est cohérent|parcours au clavier seul
12.9|C|Pas de piège au clavier|parcours au clavier seul ; une carte se passe d’un lien
12.10|C|Les raccourcis d’une touche sont contrôlables|ceux de l’équipe se désactivent
12.11|NA|Contenus additionnels atteignables au clavier|aucun contenu montré par le seul survol
13.1|C|Chaque limite de temps est contrôlable|le lien de connexion se redemande ; la saisie est gardée
13.2|C|Aucune nouvelle fenêtre sans action|lecture ; les nouveaux onglets sont annoncés
13.3|NC|Chaque document en téléchargement a une version accessible|les PDF (programme, fiche, note, bilan, badges, émargement) ne sont pas balisés
13.4|NA|La version accessible offre la même information|aucune version balisée
13.5|NA|Contenus cryptiques expliqués|aucun
13.6|NA|Alternative pertinente des contenus cryptiques|aucun
13.7|C|Pas de changement brusque de luminosité|aucun clignotement
13.8|C|Chaque contenu en mouvement est contrôlable|seules les attentes bougent ; arrêt si le système le demande
13.9|C|Contenu consultable dans les deux orientations|rgaa-journeys : 390 × 844 et 844 × 390
13.10|C|Les gestes complexes ont une autre façon de faire|cartes et zone : boutons, nombre, liste
13.11|C|Les actions au pointeur peuvent être annulées|boutons et liens natifs
13.12|NA|Actions par mouvement de l’appareil|aucune
`;

/** When it was made. */
export const auditedOn = "2026-11-30";
