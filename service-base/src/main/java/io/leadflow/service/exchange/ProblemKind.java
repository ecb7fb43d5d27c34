package io.leadflow.service.exchange;

import java.net.URI;
import java.util.Locale;

/** A kind of refusal or failure; an enum of each service, beside {@link CommonProblem}. */
public interface ProblemKind {
    /** Of the constant. */
    String name();

    /** Of the answer. */
    int status();

    /** The stable name programs know it by. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default URI type() {
        return URI.create("urn:leadflow:problem:" + code());
    }
}
