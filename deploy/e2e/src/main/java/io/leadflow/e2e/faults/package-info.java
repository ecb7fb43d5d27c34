/**
 * {@code ./leadflow faults}: disturbs a platform during runs and holds every count against the
 * kernel's own.
 */
package io.leadflow.e2e.faults;
