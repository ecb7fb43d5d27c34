/**
 * The whole platform as its users see it, broker, database and the packaged services, each a
 * process of its own, and the oracle its figures are held against.
 */
package io.leadflow.e2e;
