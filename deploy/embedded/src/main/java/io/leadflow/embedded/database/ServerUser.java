package io.leadflow.embedded.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whom the server runs as. PostgreSQL refuses to run as root, so root lends its programs another
 * identity: a user namespace of their own where the system allows one, else the user nobody.
 */
enum ServerUser {
    /** Whoever runs the platform. */
    SELF(""),
    /** Root outside, nobody inside: files stay root's. */
    NAMESPACE("unshare --user "),
    /** The user nobody of most systems; the data become its own. */
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups ");

    private static final Pattern WORDS = Pattern.compile(" ");
    private static final int ROOT_ID = 0;
    private static final int NOBODY_ID = 65534;

    private final String prefix;

    ServerUser(String prefix) {
        this.prefix = prefix;
    }

    /** The first that works here. */
    static ServerUser find() throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return SELF;
        }
        return Stream.of(NAMESPACE, NOBODY)
                .filter(ServerUser::works)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IOException(
                                        "PostgreSQL does not run as root, and neither unshare nor"
                                                + " setpriv works here: start as another user"));
    }

    /** A command to be run as this user. */
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(words());
        whole.addAll(command);
        return whole;
    }

    private List<String> words() {
        return prefix.isEmpty() ? List.of() : WORDS.splitAsStream(prefix).toList();
    }

    /** Makes the folder and all in it this user's, whoever had it at the last start. */
    void own(Path folder) throws IOException {
        if (this == SELF) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setAttribute(file, "unix:uid", this == NOBODY ? NOBODY_ID : ROOT_ID);
            }
        }
        if (!succeeds(List.of("test", "-w", folder.toString()))) {
            throw new IOException(
                    "the user nobody cannot reach " + folder + ": choose another folder");
        }
    }

    private boolean works() {
        return succeeds(List.of("sh", "-c", "test $(id -u) != 0"));
    }

    private boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command(command))
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
