/**
 * Funnel statistics: lead events of a replication folded into counts and quantile sketches, and
 * replications put together to estimates. Knows no Kafka, HTTP or SQL.
 */
package io.leadflow.funnel;
