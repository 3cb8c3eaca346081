package io.storefleet.fastspring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.storefleet.fastspring.products.Products;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsFailureTest {

    private final FastSpringFixtures given = new FastSpringFixtures();

    private Unreachable failure(int port) {
        try (var transport = new JdkTransport(1024, Duration.ofSeconds(5))) {
            var options = given.options(URI.create("https://127.0.0.1:" + port), given.quota);
            Products products =
                    new FastSpring(transport, options).with(CallOptions.job()).products();
            return catchThrowableOfType(Unreachable.class, products::ids);
        }
    }

    @Test
    void saysThatTheServiceSpeaksNoTls() throws IOException {
        try (var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerInPlainText(socket));

            assertThat(failure(socket.getLocalPort()).reason()).isEqualTo(Unreachable.Reason.TLS);
        }
    }

    @Test
    void trustsNoCertificateThatNobodyVouchesFor(@TempDir Path directory) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(directory)));
        server.start();
        try {
            Unreachable failure = failure(server.getAddress().getPort());

            assertThat(failure.reason()).isEqualTo(Unreachable.Reason.TLS);
            assertThat(failure.mayBeRetried()).isFalse();
            assertThat(failure.status()).isZero();
        } finally {
            server.stop(0);
        }
    }

    private static void answerInPlainText(ServerSocket socket) {
        while (true) {
            try (var connection = socket.accept()) {
                if (connection.getInputStream().read() >= 0) {
                    connection.getOutputStream().write(StubServer.utf8("HTTP/1.1 400 Bad Request\r\n\r\n"));
                    connection.getOutputStream().flush();
                }
            } catch (IOException _) {
                return;
            }
        }
    }

    private static SSLContext selfSigned(Path directory)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path file = directory.resolve("store.p12");
        char[] password = "not-a-password".toCharArray();
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-alias",
                        "stub",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "not-a-password")
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file)) {
            store.load(stream, password);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
