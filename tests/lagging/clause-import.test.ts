import "./lagging-indexes.ts";
import "../api/clause-import.test.ts";
