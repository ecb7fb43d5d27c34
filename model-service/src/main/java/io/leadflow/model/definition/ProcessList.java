package io.leadflow.model.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A page of processes, by id.
 *
 * @param next the {@code cursor} of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProcessList(List<ProcessSummary> processes, String next) {}
