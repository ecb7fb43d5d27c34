package io.leadflow.e2e.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A small disk for the broker's data, which can be filled up; only root may have one. */
final class Disk implements AutoCloseable {
    private static final String SIZE = "512m";

    private final boolean wanted;
    private Path mounted;

    /**
     * @param wanted whether there is one at all, or the folder is a plain one
     */
    Disk(boolean wanted) {
        this.wanted = wanted;
    }

    /** Why there can be none here; empty where there can. */
    static Optional<String> absent() {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("leadflow-disk");
            if (!Commands.succeeds("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "" + folder)) {
                return Optional.of("a file system can be mounted by root only");
            }
            Commands.run("umount", folder.toString());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try {
            if (folder != null) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void mount(Path folder) {
        if (!wanted) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Commands.run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString());
        mounted = folder;
    }

    /** Takes every free byte. */
    void fill() {
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // it is full
        }
    }

    /** Gives them back. */
    void free() {
        delete(ballast());
    }

    /** Hidden: the broker takes every folder it sees for a topic's, and files for none. */
    private Path ballast() {
        return mounted.resolve(".ballast");
    }

    @Override
    public void close() {
        if (mounted != null) {
            Commands.run("umount", "-l", mounted.toString());
            mounted = null;
        }
    }
}
