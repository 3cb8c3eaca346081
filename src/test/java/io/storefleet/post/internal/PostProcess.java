package io.storefleet.post.internal;

import io.storefleet.post.Letter;
import io.storefleet.post.PostSettings;
import io.storefleet.post.Security;
import io.storefleet.post.Sender;
import io.storefleet.post.ServerView;
import io.storefleet.vault.Vault;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Sends one letter from a process of its own, whose trust store a test can choose as an operator does. */
final class PostProcess {

    private PostProcess() {}

    /** What became of a letter to this server of this machine, in the words of {@link io.storefleet.post.Sent}. */
    static String send(Path trustStore, Security security, int port) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djavax.net.ssl.trustStore=" + trustStore,
                        "-Djavax.net.ssl.trustStorePassword=" + TlsCertificates.PASSWORD,
                        "-cp",
                        System.getProperty("java.class.path"),
                        PostProcess.class.getName(),
                        security.name(),
                        String.valueOf(port)))
                .redirectErrorStream(true)
                .start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(30, TimeUnit.SECONDS);
            return said.strip().lines().reduce("", (one, last) -> last);
        } finally {
            process.destroyForcibly();
        }
    }

    /** @param arguments the protection and the port */
    public static void main(String... arguments) {
        var vault = (Vault) Proxy.newProxyInstance(
                PostProcess.class.getClassLoader(), new Class<?>[] {Vault.class}, (self, method, values) -> {
                    throw new UnsupportedOperationException("there is no password");
                });
        var settings = new PostSettings(true, false, Duration.ofSeconds(5), Duration.ofSeconds(5));
        var sender = new Sender("Example Agency", "sender@example.org", null, null, 60);
        var server = new ServerView(
                "127.0.0.1", Integer.parseInt(arguments[1]), Security.valueOf(arguments[0]), null, false, sender);
        var sent = new SmtpPost(settings, new ServerSeals(vault))
                .send(new ServerRow(server, null), new Letter("ada@example.org", "Hello", "A letter under seal"));
        System.out.println(sent);
    }
}
