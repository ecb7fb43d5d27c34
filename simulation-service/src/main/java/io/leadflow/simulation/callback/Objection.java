package io.leadflow.simulation.callback;

import java.util.List;

/**
 * Why an address is not called.
 *
 * @param code of the problem
 * @param args of its texts, after the address
 */
public record Objection(String code, List<Object> args) {
    static Objection of(String code, Object... args) {
        return new Objection(code, List.of(args));
    }
}
