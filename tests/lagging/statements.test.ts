import "./lagging-indexes.ts";
import "../api/statements.test.ts";
