package io.leadflow.model.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * One difference between two definitions.
 *
 * @param op what was done
 * @param pointer where (JSON Pointer, RFC 6901)
 * @param from what was there; absent for {@code add}
 * @param to what is there; absent for {@code remove}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(Op op, String pointer, JsonNode from, JsonNode to) {
    /**
     * What was done. {@code reorder}: the parts under the pointer are the same, in another order;
     * the order of stages is their order in the process.
     */
    public enum Op {
        add,
        remove,
        replace,
        reorder
    }
}
