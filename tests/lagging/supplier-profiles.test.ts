import "./lagging-indexes.ts";
import "../api/supplier-profiles.test.ts";
