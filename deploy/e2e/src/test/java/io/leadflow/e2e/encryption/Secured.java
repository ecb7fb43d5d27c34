package io.leadflow.e2e.encryption;

import io.leadflow.embedded.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** Makes a platform's broker and database take encrypted connections of known users only. */
final class Secured {
    static final String USER = "leadflow";
    static final String PASSWORD = "broker-secret";

    private Secured() {}

    /** What the broker is told besides the usual. */
    static void broker(Path dir, Certificate certificate) throws IOException {
        Files.createDirectories(dir);
        Files.write(
                dir.resolve("more.properties"),
                List.of(
                        "listener.security.protocol.map=PLAINTEXT:SASL_SSL,CONTROLLER:PLAINTEXT",
                        "sasl.enabled.mechanisms=PLAIN",
                        "sasl.mechanism.inter.broker.protocol=PLAIN",
                        "listener.name.plaintext.plain.sasl.jaas.config="
                                + jaas(PASSWORD).replace(";", "")
                                + " user_%s=\"%s\";".formatted(USER, PASSWORD),
                        "ssl.keystore.type=PKCS12",
                        "ssl.keystore.location=" + certificate.store(),
                        "ssl.keystore.password=" + Certificate.PASSWORD,
                        "ssl.truststore.type=PEM",
                        "ssl.truststore.location=" + certificate.trusted()));
    }

    /** How a client names itself. */
    static String jaas(String password) {
        return ("org.apache.kafka.common.security.plain.PlainLoginModule required"
                        + " username=\"%s\" password=\"%s\";")
                .formatted(USER, password);
    }

    /** Prepares the data before the platform starts on it. */
    static void database(Path dir, Certificate certificate) throws IOException, SQLException {
        try (Database database = Database.start(dir)) {
            Path data = dir.toAbsolutePath().resolve("data");
            own(certificate.trusted(), data.resolve("server.crt"));
            own(certificate.key(), data.resolve("server.key"));
            try (Connection connection =
                            DriverManager.getConnection(
                                    database.jdbcUrl("postgres"),
                                    Database.USER,
                                    Database.PASSWORD);
                    Statement statement = connection.createStatement()) {
                statement.execute("alter system set ssl = on");
                statement.execute(
                        "alter user %s password '%s'".formatted(Database.USER, Database.PASSWORD));
            }
            Files.writeString(
                    data.resolve("pg_hba.conf"), "hostssl all all 127.0.0.1/32 scram-sha-256\n");
        }
    }

    /**
     * The server runs as whoever its data belong to, and insists that nobody else reads its key.
     */
    private static void own(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        Files.setOwner(to, Files.getOwner(to.getParent(), LinkOption.NOFOLLOW_LINKS));
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-------"));
    }

    /** What the services are told: docs/encryption.md. */
    static Map<String, String> settings(Certificate certificate) {
        String trusted = certificate.trusted().toString();
        return Map.ofEntries(
                Map.entry("kafka.security.protocol", "SASL_SSL"),
                Map.entry("kafka.sasl.mechanism", "PLAIN"),
                Map.entry("kafka.sasl.jaas.config", jaas(PASSWORD)),
                Map.entry("kafka.ssl.truststore.type", "PEM"),
                Map.entry("kafka.ssl.truststore.location", trusted),
                Map.entry(
                        "quarkus.datasource.jdbc.additional-jdbc-properties.sslmode",
                        "verify-full"),
                Map.entry(
                        "quarkus.datasource.jdbc.additional-jdbc-properties.sslrootcert", trusted),
                Map.entry("quarkus.datasource.reactive.postgresql.ssl-mode", "verify-full"),
                Map.entry("quarkus.datasource.reactive.hostname-verification-algorithm", "HTTPS"),
                Map.entry("quarkus.datasource.reactive.trust-certificate-pem", "true"),
                Map.entry("quarkus.datasource.reactive.trust-certificate-pem.certs", trusted));
    }
}
