package io.storefleet.post.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.storefleet.links.internal.LinksFixture;
import io.storefleet.post.Letter;
import io.storefleet.post.LetterFiles;
import io.storefleet.post.MailServers;
import io.storefleet.post.PostProblem;
import io.storefleet.post.PostSettings;
import io.storefleet.post.Security;
import io.storefleet.post.Sender;
import io.storefleet.post.Sent;
import io.storefleet.post.ServerDraft;
import io.storefleet.post.TenantPost;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** A tenant's own mail server: kept, tried, used, and what it says. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MailServerTest {

    private static final String PASSWORD = "smtp-secret-4711";

    private final ApplicationContext context;
    private final MailServers servers;
    private final TenantPost post;
    private final LinksFixture fixture;
    private final GreenMail mails = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private TestAgency agency;

    MailServerTest(ApplicationContext context, LinksFixture fixture) {
        this.context = context;
        this.fixture = fixture;
        this.servers = context.getBean(MailServers.class);
        this.post = context.getBean(TenantPost.class);
        this.agency = TestAgency.in(context);
    }

    @BeforeEach
    void start() {
        agency = TestAgency.in(context);
        mails.start();
        mails.setUser("sender@example.org", "sender", PASSWORD);
    }

    @AfterEach
    void stop() {
        mails.stop();
    }

    private <T> T as(Actor actor, Callable<T> work) {
        return TestAgency.call(actor, work);
    }

    private ServerDraft draft(int port, @Nullable String password) {
        var sender =
                new Sender("Example Agency", "sender@example.org", "answers@example.org", "bounces@example.org", 60);
        return new ServerDraft("127.0.0.1", port, Security.NONE, "sender", password, sender);
    }

    private void keep(ServerDraft draft) {
        as(agency.owner(), () -> {
            servers.keep(draft);
            return true;
        });
    }

    private Sent send(Letter letter) {
        return as(agency.owner(), () -> post.send(letter));
    }

    @Test
    void sendsInTheTenantsNameByItsServer() throws Exception {
        keep(draft(mails.getSmtp().getPort(), PASSWORD));
        var letter = new Letter(
                "ada@example.org", "Grüße", "Guten Tag", null, Map.of("List-Unsubscribe", "<https://example.org/x>"));
        assertThat(send(letter)).isEqualTo(new Sent.Accepted());
        var mail = mails.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Grüße");
        assertThat(mail.getFrom()[0]).hasToString("Example Agency <sender@example.org>");
        assertThat(mail.getReplyTo()[0]).hasToString("answers@example.org");
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<https://example.org/x>");
        assertThat(mail.getHeader("Return-Path")).containsExactly("<bounces@example.org>");
    }

    @Test
    void letsNoSubjectAndNoAddressBeginAHeader() throws Exception {
        keep(draft(mails.getSmtp().getPort(), PASSWORD));
        send(new Letter("ada@example.org", "Hello\r\nBcc: eve@example.org\r\n\r\nevil", "text"));
        var mail = mails.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Hello Bcc: eve@example.org evil");
        for (var address : new String[] {
            "ada@example.org\r\nBcc: eve@example.org",
            "ada@example.org, eve@example.org",
            "Ada <ada@example.org>",
            "ada",
            ""
        }) {
            assertThat(send(new Letter(address, "s", "t")))
                    .isEqualTo(new Sent.Refused(Sent.Refused.BAD_ADDRESS, "", false));
        }
        assertThat(mails.getReceivedMessages()).hasSize(1);
    }

    @Test
    void neverShowsThePassword() {
        keep(draft(mails.getSmtp().getPort(), PASSWORD));
        var view = as(agency.owner(), () -> servers.get().orElseThrow());
        assertThat(view.hasPassword()).isTrue();
        assertThat(view.toString() + draft(1, PASSWORD)).doesNotContain(PASSWORD);
        var tenant = agency.owner().tenant();
        assertThat(fixture.count("select count(*) from tenant.post_server where tenant_id = '" + tenant
                        + "' and position('" + PASSWORD + "'::bytea in password_sealed) > 0"))
                .isZero();
        assertThat(fixture.count("select count(*) from tenant.audit_entry where tenant_id = '" + tenant
                        + "' and action = 'post.server-kept' and details::text not like '%" + PASSWORD + "%'"))
                .isEqualTo(1);
    }

    @Test
    void keepsThePasswordForTheSameServerOnly() {
        keep(draft(mails.getSmtp().getPort(), PASSWORD));
        keep(draft(mails.getSmtp().getPort(), null));
        assertThat(send(new Letter("ada@example.org", "s", "t"))).isEqualTo(new Sent.Accepted());
        assertThatThrownBy(() -> keep(draft(mails.getSmtp().getPort() + 1, null)))
                .isInstanceOfSatisfying(
                        PostProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(PostProblem.Kind.PASSWORD_AGAIN));
    }

    @Test
    void saysWhyTheServerTakesNothing() {
        keep(draft(mails.getSmtp().getPort(), "wrong-password"));
        assertThat(send(new Letter("ada@example.org", "s", "t")))
                .isInstanceOfSatisfying(
                        Sent.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(Sent.Refused.SIGN_IN));
        mails.stop();
        assertThat(send(new Letter("ada@example.org", "s", "t")))
                .isEqualTo(new Sent.Refused(Sent.Refused.UNREACHABLE, "", true));
    }

    @Test
    void tellsRefusalsForNowFromRefusalsForEver() throws Exception {
        try (var server = new SternServer(450)) {
            keep(draft(server.port(), null, null));
            assertThat(send(new Letter("ada@example.org", "s", "t")))
                    .isEqualTo(new Sent.Refused(Sent.Refused.NOT_TAKEN, "450 no room for …", true));
        }
        try (var server = new SternServer(550)) {
            keep(draft(server.port(), null, null));
            assertThat(send(new Letter("ada@example.org", "s", "t")))
                    .isEqualTo(new Sent.Refused(Sent.Refused.NOT_TAKEN, "550 no room for …", false));
        }
    }

    @Test
    void doesNotKnowWhatBecameOfALetterWhenTheConnectionBreaks() throws Exception {
        try (var server = new SternServer(SternServer.BREAKS)) {
            keep(draft(server.port(), null, null));
            assertThat(send(new Letter("ada@example.org", "s", "t"))).isEqualTo(new Sent.Unknown());
        }
    }

    private ServerDraft draft(int port, @Nullable String user, @Nullable String password) {
        return new ServerDraft(
                "127.0.0.1",
                port,
                Security.NONE,
                user,
                password,
                draft(port, password).sender());
    }

    @Test
    void belongsToWhoManagesTheSettings() {
        keep(draft(mails.getSmtp().getPort(), PASSWORD));
        var viewer = agency.member(Role.VIEWER, null);
        assertThatThrownBy(() -> as(viewer, servers::get)).isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> as(viewer, () -> servers.test(Locale.ENGLISH)))
                .isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> as(viewer, () -> {
                    servers.keep(draft(1, null));
                    return true;
                }))
                .isInstanceOf(RightRefusedException.class);
        var stranger = TestAgency.in(context).owner();
        assertThat(as(stranger, servers::get)).isEmpty();
    }

    @Test
    void sendsATestToTheirOwnAddressOnly() throws Exception {
        keep(draft(mails.getSmtp().getPort(), PASSWORD));
        assertThat(as(agency.owner(), () -> servers.test(Locale.GERMAN))).isEqualTo(new Sent.Accepted());
        var mail = mails.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString(agency.ownerEmail());
        assertThat(mail.getSubject()).isEqualTo("Testmail");
    }

    @Test
    void refusesPrivateHostsUnlessTheOperatorAllowsThem() {
        var strict = new ServerRules(new PostSettings(false, false, Duration.ofSeconds(1), Duration.ofSeconds(1)));
        var tls = new ServerDraft(
                "localhost", 465, Security.TLS, null, null, draft(1, null).sender());
        assertThatThrownBy(() -> strict.checked(tls))
                .isInstanceOfSatisfying(
                        PostProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(PostProblem.Kind.HOST_PRIVATE));
        assertThatThrownBy(() -> strict.checked(draft(25, null)))
                .isInstanceOfSatisfying(
                        PostProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(PostProblem.Kind.MUST_BE_ENCRYPTED));
    }

    @Test
    void writesALetterAsAFileThatOpensAsADraft() {
        var text = as(agency.owner(), () -> {
            var out = new ByteArrayOutputStream();
            context.getBean(LetterFiles.class).write(new Letter("ada@example.org", "Grüße", "Guten Tag"), out);
            return out.toString(StandardCharsets.UTF_8);
        });
        assertThat(text)
                .contains("To: ada@example.org", "X-Unsent: 1", "Guten Tag")
                .doesNotContain("Message-ID");
    }
}
