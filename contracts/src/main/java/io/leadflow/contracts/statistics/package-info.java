/** What a run shows, as the topic {@code funnel-statistics} carries it. */
package io.leadflow.contracts.statistics;
