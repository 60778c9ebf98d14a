import "./lagging-indexes.ts";
import "../api/reports.test.ts";
