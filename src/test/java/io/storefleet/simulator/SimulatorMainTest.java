package io.storefleet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says. */
class SimulatorMainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void saysWhereItIsWhoMaySignInAndThatItIsReady() {
        assertThat(run("--port", "0", "--seed", "7")).isZero();

        assertThat(text(out).lines())
                .hasSize(7)
                .contains(
                        "STORE aurora sim-aurora-user sim-aurora-pass-7",
                        "STORE kitewell sim-kitewell-user sim-kitewell-pass-7",
                        "STORE quarrylight sim-quarrylight-user sim-quarrylight-pass-7")
                .first()
                .asString()
                .matches("SIMULATOR http://127\\.0\\.0\\.1:[0-9]+");
        assertThat(text(out)).endsWith("READY" + System.lineSeparator());
    }

    @Test
    void answersOverTlsAndPrintsTheCertificateToTrust() throws Exception {
        assertThat(run("--port", "0", "--tls")).isZero();
        String said = text(out);
        URI endpoint = URI.create(said.lines().findFirst().orElseThrow().replace("SIMULATOR ", ""));
        int begin = said.indexOf("-----BEGIN");
        byte[] pem = said.substring(begin, said.indexOf("STORE")).getBytes(StandardCharsets.US_ASCII);

        assertThat(endpoint.getScheme()).isEqualTo("https");
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(trusting(pem)).build()) {
            var answer = client.send(HttpRequest.newBuilder(endpoint).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    private static SSLContext trusting(byte[] pem) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        var certificate = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
        trusted.setCertificateEntry("it", certificate);
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    @Test
    void saysInOneSentenceThatThePortIsTaken() {
        try (Simulator running = Simulator.start()) {
            int port = running.endpoint().getPort();

            assertThat(run("--port", Integer.toString(port))).isEqualTo(1);
            assertThat(text(err).strip()).isEqualTo("Port " + port + " is taken; choose another one with --port.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not JSON", ""})
    void saysInOneSentenceThatTheKeptStateIsSpoiled(String state, @TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("simulator.json"), state);

        assertThat(run("--port", "0", "--data", directory.toString())).isEqualTo(1);
        assertThat(text(err).strip()).isEqualTo("The simulator cannot use what is in " + directory + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "--port, 99999, The option --port needs a whole number from 0 to 65535",
        "--accounts, 0, The option --accounts needs a whole number from 1 to 1000000",
        "--accounts, many, The option --accounts needs a whole number from 1 to 1000000",
        "--time-scale, 0, The option --time-scale needs a number above 0",
        "--colour, red, There is no option --colour"
    })
    void explainsABadOption(String name, String value, String sentence) {
        assertThat(run(name, value)).isEqualTo(2);
        assertThat(text(err)).startsWith(sentence).contains("--limit 250");
    }

    @Test
    void explainsAMissingValue() {
        assertThat(run("--seed")).isEqualTo(2);
        assertThat(text(err)).startsWith("The option --seed needs a value.");
    }

    private int run(String... arguments) {
        return SimulatorMain.run(stream(out), stream(err), arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
