/**
 * Tests of the whole platform: broker, database and the packaged services, each a process of its
 * own, seen as users see them.
 */
package io.leadflow.e2e;
