package io.leadflow.embedded.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked from the jar they come in to a folder for temporary files; a
 * later start finds them there. Every user of the machine may run them.
 *
 * @param folder holds bin, lib and share
 */
record Binaries(Path folder) {

    private static final Set<PosixFilePermission> PROGRAM =
            PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> PLAIN =
            PosixFilePermissions.fromString("rw-r--r--");
    private static final int ANY_EXECUTE = 0111;

    static Binaries unpacked() throws IOException {
        byte[] archive = archive();
        String user = System.getProperty("user.name");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path folder = temporary.resolve("leadflow-postgres-" + user + "-" + checksum(archive));
        if (!isOwn(folder)) {
            unpack(archive, folder);
        }
        return new Binaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String architecture = machine.equals("amd64") ? "x86_64" : machine;
        InputStream found =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture);
        if (found == null) {
            throw new IOException("no PostgreSQL for " + system + " on " + architecture);
        }
        try (found) {
            return found.readAllBytes();
        }
    }

    private static String checksum(byte[] archive) {
        CRC32 checksum = new CRC32();
        checksum.update(archive);
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    /** Programs that somebody else put there are not run. */
    private static boolean isOwn(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve("bin/postgres"))) {
            return false;
        }
        String owner = Files.getOwner(folder).getName();
        if (!owner.equals(System.getProperty("user.name"))) {
            throw new IOException(folder + " belongs to " + owner + ": remove it");
        }
        return true;
    }

    /** Unpacks beside the folder and moves it there whole, so that nobody sees half of it. */
    private static void unpack(byte[] archive, Path folder) throws IOException {
        Path fresh = Files.createTempDirectory(folder.getParent(), "leadflow-postgres-");
        try (var tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                unpack(entry, tar, fresh);
            }
        }
        Files.setPosixFilePermissions(fresh, PROGRAM);
        moveWhereNoneIs(fresh, folder);
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
            throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("leads out of its archive: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? file : file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, file);
            boolean program = (entry.getMode() & ANY_EXECUTE) != 0;
            Files.setPosixFilePermissions(file, program ? PROGRAM : PLAIN);
        }
    }

    private static void moveWhereNoneIs(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder);
        } catch (FileAlreadyExistsException e) {
            if (!isOwn(folder)) { // what a clean-up of temporary files left over
                Folders.delete(folder);
                Files.move(fresh, folder);
            } else {
                Folders.delete(fresh); // another start was quicker
            }
        }
    }
}
