import "./lagging-indexes.ts";
import "../api/ess-rest.test.ts";
