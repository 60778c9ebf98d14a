import "./lagging-indexes.ts";
import "../api/public-stats.test.ts";
