import "./lagging-indexes.ts";
import "../api/followed-files.test.ts";
