import "./lagging-indexes.ts";
import "../api/imports.test.ts";
