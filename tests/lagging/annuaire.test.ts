import "./lagging-indexes.ts";
import "../api/annuaire.test.ts";
