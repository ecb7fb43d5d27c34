package io.leadflow.embedded;

import io.leadflow.embedded.PlatformException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The folder of a platform, held by one process at a time. A lock dies with its process, so a crash
 * never blocks.
 */
final class DataFolder implements AutoCloseable {

    private static final long LEFTOVER_LIMIT_SECONDS = 15;

    private final Path dir;
    private final FileChannel lock;

    private DataFolder(Path dir, FileChannel lock) {
        this.dir = dir;
        this.lock = lock;
    }

    /**
     * Takes the folder and ends what a killed launcher left running in it.
     *
     * @param dir made when absent
     * @throws PlatformException when somebody else has it or nothing can be written there
     */
    static DataFolder take(Path dir) {
        try {
            Files.createDirectories(dir);
            FileChannel channel =
                    FileChannel.open(
                            dir.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                throw new PlatformException(Reason.ALREADY_RUNNING, dir);
            }
            DataFolder folder = new DataFolder(dir, channel);
            folder.endLeftovers();
            return folder;
        } catch (IOException e) {
            throw new PlatformException(Reason.NOT_WRITABLE, dir, e.toString());
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very process has it
        }
    }

    private void endLeftovers() {
        List<ProcessHandle> leftovers =
                PlatformFile.read(dir).stream()
                        .flatMap(file -> file.parts().stream())
                        .flatMap(part -> part.process().alive().stream())
                        .toList();
        leftovers.forEach(ProcessHandle::destroy);
        leftovers.forEach(DataFolder::awaitEnd);
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(LEFTOVER_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Path broker() {
        return dir.resolve("broker");
    }

    Path database() {
        return dir.resolve("database");
    }

    Path log(String part) {
        return dir.resolve("logs").resolve(part + ".log");
    }

    void write(PlatformFile file) {
        try {
            file.write(dir);
        } catch (IOException e) {
            throw new PlatformException(Reason.NOT_WRITABLE, dir, e.toString());
        }
    }

    /** Whether no platform has ever been up here. */
    boolean isNew() {
        return !Files.exists(broker().resolve("data/meta.properties"));
    }

    /** Forgets all data. */
    void empty() {
        Stream.of(broker(), database()).forEach(DataFolder::deleteTree);
    }

    private static void deleteTree(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new PlatformException(Reason.NOT_WRITABLE, tree, e.toString());
        }
    }

    @Override
    public void close() {
        try (lock) {
            PlatformFile.delete(dir);
        } catch (IOException e) {
            throw new PlatformException(Reason.NOT_WRITABLE, dir, e.toString());
        }
    }
}
