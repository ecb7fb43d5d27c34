package io.leadflow.metrics.report;

import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.OutcomeCounts;
import java.util.List;

/**
 * Leads of one group.
 *
 * @param name null for weeks and months
 * @param days days of the week or month that are measured; else null
 * @param counts in each complete replication, in order
 */
record Members(String id, LocalizedText name, Integer days, List<OutcomeCounts> counts) {}
