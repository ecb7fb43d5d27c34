package io.leadflow.metrics.export;

import java.util.List;

/**
 * A flat table.
 *
 * @param rows the values of each row in the columns' order; null where there is none
 */
public record Table(List<Column> columns, List<List<Object>> rows) {}
