/** Figures as rows in PostgreSQL, for BI tools that speak SQL: schema {@code bi}. */
package io.leadflow.metrics.bi;
