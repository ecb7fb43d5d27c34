package io.leadflow.bench.kernel;

import io.leadflow.bench.reference.BenchException;
import io.leadflow.bench.reference.RefSales;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the references runnable that need something of the machine: a C compiler, a Python with
 * SimPy. Keeps them in a temporary folder until closed.
 */
final class Toolbox implements AutoCloseable {
    private final Path folder;

    Toolbox() {
        try {
            folder = Files.createTempDirectory("leadflow-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The C program, compiled for this machine; empty without a C compiler. */
    Optional<Contender> plainC() {
        return onPath("cc").map(this::compiled);
    }

    private Contender compiled(Path compiler) {
        Path source = unpack("ref_sales.c");
        Path program = folder.resolve("ref_sales");
        ProgramContender.output(
                List.of(
                        compiler.toString(),
                        "-O3",
                        "-march=native",
                        "-o",
                        program.toString(),
                        source.toString(),
                        "-lm"));
        return new ProgramContender("c", List.of(program.toString()));
    }

    /** The SimPy program; empty when no Python 3 of the machine can import SimPy. */
    Optional<Contender> simPy() {
        return Stream.of(Optional.of(Path.of("/usr/bin/python3")), onPath("python3"))
                .flatMap(Optional::stream)
                .filter(Files::isExecutable)
                .filter(Toolbox::importsSimPy)
                .findFirst()
                .map(python -> List.of(python.toString(), unpack("ref_sales.py").toString()))
                .map(command -> new ProgramContender("simpy", command));
    }

    private static boolean importsSimPy(Path python) {
        try {
            return new ProcessBuilder(python.toString(), "-c", "import simpy")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    private static Optional<Path> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Path unpack(String resource) {
        try {
            return Files.write(folder.resolve(resource), RefSales.read(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
