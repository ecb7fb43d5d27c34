package io.leadflow.model.comparison;

import java.util.List;

/**
 * What differs between two states of a process.
 *
 * @param from a version's number, or {@code draft}
 * @param to likewise
 * @param changes what to do to the first to get the second; empty where they are the same
 */
public record Comparison(String process, String from, String to, List<Change> changes) {}
