/** What revenue may be at a date, and whether a target will be reached. */
package io.leadflow.metrics.forecast;
