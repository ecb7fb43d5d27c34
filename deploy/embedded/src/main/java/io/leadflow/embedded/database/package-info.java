/** A real PostgreSQL server in its own operating-system processes, on loopback only. */
package io.leadflow.embedded.database;
