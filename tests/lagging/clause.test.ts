import "./lagging-indexes.ts";
import "../api/clause.test.ts";
