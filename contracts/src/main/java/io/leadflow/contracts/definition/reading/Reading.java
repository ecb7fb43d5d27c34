package io.leadflow.contracts.definition.reading;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.problem.Problem;
import java.util.List;

/** What came of reading a process definition. */
public sealed interface Reading {
    record Valid(ProcessDefinition definition) implements Reading {}

    /** At least one problem, in the order of the document as far as it could be read. */
    record Invalid(List<Problem> problems) implements Reading {
        public Invalid {
            problems = List.copyOf(problems);
        }

        /**
         * Whether the document was no JSON or YAML at all, or too large: no other problems are
         * known.
         */
        public boolean isMalformed() {
            return Malformed.CODES.contains(problems.getFirst().code());
        }
    }
}
