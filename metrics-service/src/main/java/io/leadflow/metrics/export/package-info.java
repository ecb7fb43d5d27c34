/** Reports as flat tables, for spreadsheets and BI tools. */
package io.leadflow.metrics.export;
