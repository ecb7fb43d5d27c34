/** What all that keeps something in PostgreSQL has in common. */
package io.leadflow.metrics.database;
