package com.erpsmartcloud.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/// A server's certificate, made by the JDK's own tool, and the list that trusts who signed it.
final class TestCertificate {

    static final String PASSWORD = "of a test only";

    private final Path folder;
    private final KeyStore keys;

    private TestCertificate(Path folder, KeyStore keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /// Signed by itself.
    static TestCertificate bySelf(Path folder, String host) throws Exception {
        keytool(folder, key("server", host, "-1d", 30));
        return new TestCertificate(folder, load(folder.resolve("keys.p12")));
    }

    /// Signed by a maker of certificates, whom [#makerList] trusts.
    ///
    /// @param start as keytool takes it, such as `-2d`
    /// @param days how long it holds from then
    static TestCertificate byMaker(Path folder, String host, String start, int days)
            throws Exception {
        List<String> maker = key("maker", "maker.example", "-100d", 200);
        maker.addAll(List.of("-ext", "bc:c"));
        keytool(folder, maker);
        List<String> server = key("server", host, start, days);
        server.addAll(List.of("-signer", "maker"));
        keytool(folder, server);
        return new TestCertificate(folder, load(folder.resolve("keys.p12")));
    }

    /// A file that trusts the maker and nobody else.
    Path makerList() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("maker", keys.getCertificate("maker"));
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trusted.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    SSLSocketFactory sockets() throws IOException, GeneralSecurityException {
        char[] password = PASSWORD.toCharArray();
        Key key = keys.getKey("server", password);
        Certificate[] chain = keys.getCertificateChain("server");
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry("server", key, password, chain);
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(own, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getSocketFactory();
    }

    private static List<String> key(String alias, String host, String start, int days) {
        return new ArrayList<>(
                List.of(
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        alias,
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-startdate",
                        start,
                        "-validity",
                        String.valueOf(days)));
    }

    private static void keytool(Path folder, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-keystore", folder.resolve("keys.p12").toString()));
        Path said = folder.resolve("keytool.txt");
        Process tool =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(tool.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(tool.exitValue()).as(Files.readString(said)).isZero();
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }
}
