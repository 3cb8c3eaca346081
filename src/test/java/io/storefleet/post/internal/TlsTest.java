package io.storefleet.post.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.storefleet.post.Letter;
import io.storefleet.post.MailServers;
import io.storefleet.post.Security;
import io.storefleet.post.Sender;
import io.storefleet.post.Sent;
import io.storefleet.post.ServerDraft;
import io.storefleet.post.TenantPost;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Mail under seal: to servers whose certificate is trusted, and otherwise not at all. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TlsTest {

    private static final String HERE = "ip:127.0.0.1";
    private static final String PASSWORD = "smtp-secret-4711";

    private final MailServers servers;
    private final TenantPost post;
    private final TestAgency agency;

    @TempDir
    Path directory = Path.of("");

    TlsTest(ApplicationContext context) {
        this.servers = context.getBean(MailServers.class);
        this.post = context.getBean(TenantPost.class);
        this.agency = TestAgency.in(context);
    }

    private Sent send(Security security, int port, @Nullable String user) {
        var sender = new Sender("Example Agency", "sender@example.org", null, null, 60);
        return TestAgency.call(agency.owner(), () -> {
            servers.keep(new ServerDraft("127.0.0.1", port, security, user, user == null ? null : PASSWORD, sender));
            return post.send(new Letter("ada@example.org", "Hello", "A letter under seal"));
        });
    }

    private TlsCertificates certificates() {
        return new TlsCertificates(directory);
    }

    @Test
    void sendsBySmtpsToAServerWhoseCertificateIsTrusted() throws Exception {
        var key = certificates().server(HERE);
        System.setProperty("greenmail.tls.keystore.file", key.toString());
        var mails = new GreenMail(ServerSetup.SMTPS.dynamicPort());
        try {
            mails.start();
            var trust = certificates().trusting(key);
            assertThat(PostProcess.send(trust, Security.TLS, mails.getSmtps().getPort()))
                    .isEqualTo("Accepted[]");
            assertThat(mails.getReceivedMessages()).hasSize(1);
        } finally {
            System.clearProperty("greenmail.tls.keystore.file");
            mails.stop();
        }
    }

    @Test
    void sealsByStarttlsBeforeAnythingIsSaidOfTheLetter() throws Exception {
        var key = certificates().server(HERE);
        try (var server = new TlsServer(TlsCertificates.context(key), false)) {
            assertThat(PostProcess.send(certificates().trusting(key), Security.STARTTLS, server.port()))
                    .isEqualTo("Accepted[]");
            assertThat(server.told())
                    .filteredOn(line -> line.startsWith("clear "))
                    .hasSize(2)
                    .allMatch(line -> line.startsWith("clear EHLO") || line.equals("clear STARTTLS"));
            assertThat(server.told()).contains("sealed A letter under seal");
        }
    }

    @Test
    void refusesACertificateThatIsTrustedForAnotherName() throws Exception {
        var key = certificates().server("dns:elsewhere.example.org");
        var trust = certificates().trusting(key);
        for (var way : new Security[] {Security.TLS, Security.STARTTLS}) {
            try (var server = new TlsServer(TlsCertificates.context(key), way == Security.TLS)) {
                assertThat(PostProcess.send(trust, way, server.port())).contains("code=certificate");
                assertThat(server.told()).noneMatch(line -> line.contains("MAIL FROM") || line.contains("letter"));
            }
        }
    }

    @Test
    void refusesACertificateThatNobodyTrusts() throws Exception {
        var key = certificates().server(HERE);
        for (var way : new Security[] {Security.TLS, Security.STARTTLS}) {
            try (var server = new TlsServer(TlsCertificates.context(key), way == Security.TLS)) {
                assertThat(send(way, server.port(), "sender")).isInstanceOfSatisfying(Sent.Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Sent.Refused.CERTIFICATE);
                    assertThat(refused.ofServer()).isTrue();
                });
                assertThat(server.told())
                        .noneMatch(
                                line -> line.contains("MAIL FROM") || line.contains("AUTH") && !line.contains("250"));
            }
        }
    }

    @Test
    void neverFallsBackToClearText() throws Exception {
        try (var server = new TlsServer(null, false)) {
            assertThat(send(Security.STARTTLS, server.port(), "sender"))
                    .isInstanceOfSatisfying(
                            Sent.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo(Sent.Refused.TLS));
            assertThat(server.told())
                    .allMatch(line ->
                            line.startsWith("clear EHLO") || line.startsWith("clear QUIT") || line.equals("over"));
        }
        try (var server = new TlsServer(null, false)) {
            assertThat(send(Security.TLS, server.port(), "sender"))
                    .isInstanceOfSatisfying(
                            Sent.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo(Sent.Refused.TLS));
            assertThat(server.told()).noneMatch(line -> line.contains("EHLO") || line.contains("AUTH"));
        }
    }

    @Test
    void triesAWrongPasswordOnceAndSaysSoWithoutAnyAddress() throws Exception {
        try (var server = new TlsServer(null, false)) {
            assertThat(send(Security.NONE, server.port(), "sender"))
                    .isInstanceOfSatisfying(Sent.Refused.class, refused -> {
                        assertThat(refused.code()).isEqualTo(Sent.Refused.SIGN_IN);
                        assertThat(refused.words()).contains("535 no such user").doesNotContain("@");
                    });
            assertThat(server.told()).filteredOn(line -> line.contains("AUTH")).hasSize(1);
            assertThat(server.told()).noneMatch(line -> line.contains("MAIL FROM"));
        }
    }
}
