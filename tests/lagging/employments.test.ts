import "./lagging-indexes.ts";
import "../api/employments.test.ts";
