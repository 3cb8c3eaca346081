package io.storefleet.fastspring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Contract §1: TLS 1.2 or newer. The JDK serves nothing older, so an old server is played by hand. */
class TlsVersionTest {

    private static final int TLS_1_3 = 0x0304;
    private static final int TLS_1_2 = 0x0303;
    private static final int TLS_1_1 = 0x0302;
    private static final int WAITING_MILLIS = 500;
    private static final int HANDSHAKE = 22;
    private static final int SUPPORTED_VERSIONS = 43;

    private final FastSpringFixtures given = new FastSpringFixtures();

    /** What a server learned of a client: the versions it offered, and whether it stayed for more after the answer. */
    private record Greeting(List<Integer> offered, boolean stayed) {}

    @Test
    void speaksTlsWithTheSimulator() {
        try (var simulator = Simulator.start(SimulatorSettings.defaults().withTls());
                var transport = new JdkTransport(1 << 20, Duration.ofSeconds(5), simulator.trust())) {
            var store = simulator.store("aurora");
            var options = new FastSpringOptions(
                    simulator.endpoint(),
                    new Credential(store.user(), store.password()),
                    "Storefleet test",
                    new QuotaUse(given.quota, "main", "key-1"));

            assertThat(new FastSpring(transport, options).products().ids()).isNotEmpty();
        }
    }

    @Test
    void offersTls13AndTls12AndStaysWithTls12() throws Exception {
        assertThat(greetingIn(TLS_1_2)).isEqualTo(new Greeting(List.of(TLS_1_3, TLS_1_2), true));
    }

    @Test
    void leavesAServerThatAnswersInTls11() throws Exception {
        assertThat(greetingIn(TLS_1_1)).isEqualTo(new Greeting(List.of(TLS_1_3, TLS_1_2), false));
    }

    private Greeting greetingIn(int version) throws Exception {
        try (var listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var transport = new JdkTransport(1024, Duration.ofSeconds(5))) {
            var greeting = new CompletableFuture<Greeting>();
            Thread.ofVirtual().start(() -> greet(listening, version, greeting));
            var endpoint = URI.create("https://127.0.0.1:" + listening.getLocalPort());
            var products = new FastSpring(transport, given.options(endpoint, given.quota))
                    .with(CallOptions.job().withPatience(Duration.ZERO))
                    .products();

            var failure = catchThrowableOfType(Unreachable.class, products::ids);

            Greeting heard = greeting.get(5, TimeUnit.SECONDS);
            assertThat(failure.reason() == Unreachable.Reason.TLS).isNotEqualTo(heard.stayed());
            return heard;
        }
    }

    /** Agrees to whatever the client said, but in this version, and looks whether it waits for the rest. */
    private static void greet(ServerSocket listening, int version, CompletableFuture<Greeting> greeting) {
        try (var connection = listening.accept()) {
            var in = new DataInputStream(connection.getInputStream());
            ByteBuffer hello = record(in, HANDSHAKE);
            connection.getOutputStream().write(serverHello(version));
            connection.setSoTimeout(WAITING_MILLIS);
            greeting.complete(new Greeting(versions(hello), stays(in)));
            connection.setSoLinger(true, 0);
        } catch (IOException | RuntimeException failure) {
            greeting.completeExceptionally(failure);
        }
    }

    /** A client that says anything now, such as an alert, or closes, goes no further. */
    private static boolean stays(DataInputStream in) throws IOException {
        try {
            in.read();
            return false;
        } catch (SocketTimeoutException _) {
            return true;
        }
    }

    private static ByteBuffer record(DataInputStream in, int type) throws IOException {
        assertThat(in.readUnsignedByte()).isEqualTo(type);
        in.readUnsignedShort();
        return ByteBuffer.wrap(in.readNBytes(in.readUnsignedShort()));
    }

    /** What stands in the extension that names the versions, in the client's order. */
    private static List<Integer> versions(ByteBuffer hello) {
        hello.position(4 + 2 + 32);
        hello.position(hello.position() + 1 + hello.get(hello.position()));
        hello.position(hello.position() + 2 + hello.getShort(hello.position()));
        hello.position(hello.position() + 1 + hello.get(hello.position()));
        hello.getShort();
        List<Integer> found = new ArrayList<>();
        while (hello.hasRemaining()) {
            int type = hello.getShort();
            ByteBuffer extension = hello.slice(hello.position() + 2, hello.getShort(hello.position()));
            hello.position(hello.position() + 2 + extension.limit());
            if (type == SUPPORTED_VERSIONS) {
                extension.get();
                while (extension.hasRemaining()) {
                    found.add((int) extension.getShort());
                }
            }
        }
        return found;
    }

    /** TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, no session, no compression. */
    private static byte[] serverHello(int version) {
        int body = 2 + 32 + 1 + 2 + 1;
        var bytes = ByteBuffer.allocate(5 + 4 + body);
        bytes.put((byte) HANDSHAKE).putShort((short) version).putShort((short) (4 + body));
        bytes.putInt(2 << 24 | body);
        bytes.putShort((short) version).put(new byte[32]).put((byte) 0).putShort((short) 0xC013);
        return bytes.put((byte) 0).array();
    }
}
