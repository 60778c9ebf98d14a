import "./lagging-indexes.ts";
import "../api/situations.test.ts";
