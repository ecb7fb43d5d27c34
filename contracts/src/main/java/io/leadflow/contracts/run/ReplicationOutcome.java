package io.leadflow.contracts.run;

/**
 * What became of the leads that a replication created while it was measured.
 *
 * @param leads created
 * @param revenue value of the won ones, in minor units of the currency
 */
public record ReplicationOutcome(long leads, long won, long lost, long revenue) {}
