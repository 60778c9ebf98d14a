import "./lagging-indexes.ts";
import "../api/privacy.test.ts";
