import "./lagging-indexes.ts";
import "../api/clause-letters.test.ts";
