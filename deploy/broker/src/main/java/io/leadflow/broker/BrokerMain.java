package io.leadflow.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * Runs one Kafka broker from a properties file. Arguments: the properties file, the folder for its
 * data and the cluster's id. The process ends with the one that started it: the end of standard
 * input halts it in order.
 */
public final class BrokerMain {

    private BrokerMain() {}

    /**
     * Formats the storage when it is empty and runs the broker until the process is told to stop.
     *
     * @param args properties file, data folder, cluster id
     */
    public static void main(String[] args) {
        if (!Files.exists(Path.of(args[1], "meta.properties"))) {
            format(args[0], args[2]);
        }
        Thread.ofPlatform().daemon().name("parent-watch").start(BrokerMain::exitWithParent);
        Kafka.main(new String[] {args[0]});
    }

    private static void format(String properties, String clusterId) {
        String[] command = {"format", "--standalone", "-t", clusterId, "-c", properties};
        int code = StorageTool.execute(command, System.out);
        if (code != 0) {
            System.exit(code);
        }
    }

    private static void exitWithParent() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said here: only the end counts
            }
        } catch (IOException e) {
            System.err.println("standard input broke, stopping: " + e.getMessage());
        }
        System.exit(0);
    }
}
