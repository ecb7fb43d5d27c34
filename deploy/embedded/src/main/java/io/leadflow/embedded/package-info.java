/**
 * The whole platform on one machine: a real broker, a real database and the services, each a
 * process of its own, started, watched and stopped together.
 */
package io.leadflow.embedded;
