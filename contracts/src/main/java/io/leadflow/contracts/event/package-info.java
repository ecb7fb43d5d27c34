/** Lead events: what happens to each lead of a replication, in order. */
package io.leadflow.contracts.event;
