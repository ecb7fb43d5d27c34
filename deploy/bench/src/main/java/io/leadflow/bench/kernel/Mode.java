package io.leadflow.bench.kernel;

import java.io.PrintWriter;

/** Something to measure. */
interface Mode {
    /** Measures and prints; answers the exit code. */
    int run(PrintWriter out) throws Exception;
}
