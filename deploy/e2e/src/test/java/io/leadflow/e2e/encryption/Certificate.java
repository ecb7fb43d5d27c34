package io.leadflow.e2e.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A certificate of 127.0.0.1 that vouches for itself, as files for each of its readers.
 *
 * @param store with the key; PKCS 12, its password is {@link #PASSWORD}
 * @param trusted the certificate alone, PEM
 * @param key the key alone, PEM
 */
record Certificate(Path store, Path trusted, Path key) {
    static final String PASSWORD = "changeit";
    private static final String ALIAS = "server";

    static Certificate in(Path folder) {
        Path store = folder.resolve("server.p12");
        keytool(
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "RSA",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, PASSWORD.toCharArray());
            }
            byte[] certificate = keys.getCertificate(ALIAS).getEncoded();
            byte[] key = keys.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
            return new Certificate(
                    store,
                    pem(folder.resolve("server.crt"), "CERTIFICATE", certificate),
                    pem(folder.resolve("server.key"), "PRIVATE KEY", key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path pem(Path file, String what, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, text));
    }

    private static void keytool(String... arguments) {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        try {
            ProcessBuilder builder = new ProcessBuilder(tool);
            builder.command().addAll(List.of(arguments));
            assertThat(builder.inheritIO().start().waitFor()).as("keytool").isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
