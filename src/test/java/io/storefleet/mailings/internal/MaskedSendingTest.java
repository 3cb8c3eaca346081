package io.storefleet.mailings.internal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkResults;
import io.storefleet.links.internal.LinksFixture;
import io.storefleet.links.internal.LinksFixture.Scene;
import io.storefleet.mailings.Language;
import io.storefleet.mailings.MailText;
import io.storefleet.mailings.MailingId;
import io.storefleet.mailings.MailingRequest;
import io.storefleet.mailings.MailingRow;
import io.storefleet.mailings.MailingState;
import io.storefleet.mailings.Mailings;
import io.storefleet.mailings.Output;
import io.storefleet.mailings.TemplateDraft;
import io.storefleet.mailings.TemplateId;
import io.storefleet.mailings.Templates;
import io.storefleet.mirror.CustomerId;
import io.storefleet.mirror.Customers;
import io.storefleet.post.MailServers;
import io.storefleet.post.Security;
import io.storefleet.post.Sender;
import io.storefleet.post.ServerDraft;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** Who may send to many but not see addresses: the mails arrive, and no address is told on the way. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MaskedSendingTest {

    private static final String ADDRESS = "\\w+@example\\.org";

    private final LinksFixture fixture;
    private final Templates templates;
    private final Mailings mailings;
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private Scene scene;
    private Actor marketing;
    private LinkBatchId batch;
    private TemplateId template;

    @SuppressWarnings("NullAway.Init")
    MaskedSendingTest(LinksFixture fixture, Templates templates, Mailings mailings) {
        this.fixture = fixture;
        this.templates = templates;
        this.mailings = mailings;
    }

    @BeforeEach
    void open() {
        server.start();
        scene = fixture.scene();
        marketing = scene.agency().member(Role.MARKETING, null);
        var mirror = new MirrorFixture(
                fixture.bean(TestDatabase.class), scene.owner().tenant());
        var ids = scene.ids(2);
        mirror.account(scene.store(), ids.get(0), "Ada", "Example", "ada@example.org");
        mirror.account(scene.store(), ids.get(1), "bob@example.org", "Sample", "bob@example.org");
        batch = fixture.start(scene, ids);
        fixture.work();
        template = fixture.as(
                marketing,
                () -> templates.add(new TemplateDraft(
                        "Hello " + scene.store(),
                        true,
                        Map.of(Language.EN, new MailText("To {{email}}", "Dear {{first_name}}, you are {{email}}.")))));
        fixture.as(scene.owner(), () -> {
            var sender = new Sender("Example Agency", "sender@example.org", null, null, 600);
            fixture.bean(MailServers.class)
                    .keep(new ServerDraft("127.0.0.1", server.getSmtp().getPort(), Security.NONE, null, null, sender));
            return true;
        });
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MailingId sent() {
        var id = fixture.as(marketing, () -> mailings.send(new MailingRequest(batch, template, 600, false)));
        fixture.work();
        return id;
    }

    @Test
    void sendsToAddressesItsSenderDoesNotSee() throws Exception {
        var id = sent();
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("ada@example.org");
        assertThat(server.getReceivedMessages()[0].getContent().toString())
                .startsWith("Dear Ada, you are ada@example.org.");
        var rows = fixture.as(marketing, () -> mailings.rows(id, 0, 10));
        assertThat(rows).extracting(MailingRow::state).containsOnly(MailingState.ACCEPTED);
        assertThat(rows).extracting(MailingRow::to).containsExactly("a•••@e•••.org", "b•••@e•••.org");
        assertThat(fixture.as(scene.owner(), () -> mailings.rows(id, 0, 10)))
                .extracting(MailingRow::to)
                .containsExactly("ada@example.org", "bob@example.org");
    }

    @Test
    void previewsMaskedAndMissesNothing() {
        var look = fixture.as(marketing, () -> mailings.look(batch, template));
        assertThat(look.first())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.missing()).isEmpty());
        assertThat(look.first().getFirst().subject()).isEqualTo("To a•••@e•••.org");
        assertThat(look.first().getFirst().text()).startsWith("Dear Ada, ");
        var said = look.first().stream()
                .map(each -> each.to() + each.subject() + each.text())
                .collect(joining("\n"));
        assertThat(said).doesNotContainPattern(ADDRESS);
        var whole = fixture.as(scene.owner(), () -> mailings.look(batch, template));
        assertThat(whole.first().getFirst().to()).isEqualTo("ada@example.org");
    }

    @Test
    void givesNoFileWithAddressesWithoutTheRightToSeeThem() {
        assertThatThrownBy(() -> fixture.as(marketing, () -> mailings.letters(batch, template)))
                .isInstanceOfSatisfying(
                        RightRefusedException.class,
                        refused -> assertThat(refused.verb().key()).isEqualTo("account.personal"));
        assertThat(fixture.as(marketing, () -> mailings.mayDownload(Output.LETTERS, batch)))
                .isFalse();
        var csv = fixture.as(marketing, () -> {
            var out = new ByteArrayOutputStream();
            mailings.merge(batch, template).writeTo(out);
            return out.toString(StandardCharsets.UTF_8);
        });
        assertThat(csv).contains("line,email").doesNotContainPattern(ADDRESS);
    }

    @Test
    void tellsWholeAddressesOnlyToWhoMaySend() {
        var known = List.of(new CustomerId(scene.store(), scene.ids(1).getFirst()));
        var customers = fixture.bean(Customers.class);
        var results = fixture.bean(LinkResults.class);
        for (var role : List.of(Role.SUPPORT, Role.VIEWER)) {
            var other = scene.agency().member(role, null);
            assertThat(fixture.as(other, () -> customers.addressed(known))).isEmpty();
            assertThatThrownBy(() -> fixture.as(other, () -> results.addressed(batch)))
                    .isInstanceOf(RightRefusedException.class);
        }
        var stranger = fixture.scene().owner();
        assertThat(fixture.as(stranger, () -> customers.addressed(known))).isEmpty();
        assertThat(fixture.as(marketing, () -> customers.of(known)).values())
                .allSatisfy(customer -> assertThat(customer.person()).isNull());
    }

    @Test
    void tellsNoAddressInWhatItKeepsAndLogs() {
        var id = sent();
        assertThat(fixture.count("select count(*) from tenant.mailing_row where words like '%@%'"))
                .isZero();
        assertThat(fixture.as(scene.owner(), () -> mailings.rows(id, 0, 10)).toString())
                .doesNotContain("@");
        assertThat(fixture.as(scene.owner(), () -> mailings.look(batch, template))
                        .toString())
                .doesNotContain("@");
    }
}
