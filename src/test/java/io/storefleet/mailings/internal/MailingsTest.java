package io.storefleet.mailings.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobWorker;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.internal.LinksFixture;
import io.storefleet.links.internal.LinksFixture.Scene;
import io.storefleet.mailings.Language;
import io.storefleet.mailings.MailFile;
import io.storefleet.mailings.MailText;
import io.storefleet.mailings.MailingId;
import io.storefleet.mailings.MailingProblem;
import io.storefleet.mailings.MailingRequest;
import io.storefleet.mailings.MailingRow;
import io.storefleet.mailings.MailingState;
import io.storefleet.mailings.Mailings;
import io.storefleet.mailings.Placeholder;
import io.storefleet.mailings.TemplateDraft;
import io.storefleet.mailings.TemplateFault;
import io.storefleet.mailings.TemplateId;
import io.storefleet.mailings.TemplateProblem;
import io.storefleet.mailings.Templates;
import io.storefleet.post.MailServers;
import io.storefleet.post.Security;
import io.storefleet.post.Sender;
import io.storefleet.post.ServerDraft;
import io.storefleet.post.internal.SternServer;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** Templates, what they say of real rows, and mails that go out once. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MailingsTest {

    private static final String TEXT =
            "Dear {{first_name}}, {{product}} renews on {{next_charge_date}} for {{next_charge_amount}}.";
    private static final Pattern STOP = Pattern.compile("/mail/stop/([\\w-]{43})");

    private final LinksFixture fixture;
    private final Templates templates;
    private final Mailings mailings;
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private Scene scene;

    @SuppressWarnings("NullAway.Init")
    MailingsTest(LinksFixture fixture, Templates templates, Mailings mailings) {
        this.fixture = fixture;
        this.templates = templates;
        this.mailings = mailings;
    }

    @BeforeEach
    void open() {
        scene = fixture.scene();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private <T> T asOwner(Callable<T> work) {
        return fixture.as(scene.owner(), work);
    }

    /** A run of three rows: a German and an English customer are known, of the third the name is not. */
    private LinkBatchId run() {
        var ids = scene.ids(3);
        var mirror = new MirrorFixture(
                fixture.bean(TestDatabase.class), scene.owner().tenant());
        var tenant = scene.owner().tenant().value();
        mirror.account(scene.store(), ids.get(0), "Änne\r\nBcc: eve@example.org", "Beispiel", "aenne@example.org");
        mirror.account(scene.store(), ids.get(1), "=Ada", "Example", "ada@example.org");
        mirror.account(scene.store(), ids.get(2), "", "", "nameless@example.org");
        mirror.write(
                "update tenant.mirror_account set language = 'de', subscribed = true where tenant_id = ? and id = ?",
                tenant,
                ids.get(0));
        mirror.write(
                "update tenant.mirror_account set language = 'en', subscribed = false where tenant_id = ? and id = ?",
                tenant,
                ids.get(1));
        ids.forEach(id -> mirror.subscription(scene.store(), "sub-" + id, id, "active", "Yearly plan"));
        mirror.write(
                "update tenant.mirror_subscription set next_on = '2026-12-14', next_total = 1240.5, next_currency = 'EUR'"
                        + " where tenant_id = ?",
                tenant);
        var batch = fixture.start(scene, ids);
        fixture.work();
        return batch;
    }

    private TemplateId template(boolean service, String english, String german) {
        return asOwner(() -> templates.add(new TemplateDraft(
                "A test’s template " + english.hashCode() + service,
                service,
                Map.of(
                        Language.EN, new MailText("Your {{product}}, {{first_name}}", english),
                        Language.DE, new MailText("Ihr {{product}}, {{first_name}}", german)))));
    }

    private void keepServer(int port) {
        asOwner(() -> {
            var sender = new Sender("Example Agency", "sender@example.org", null, null, 600);
            fixture.bean(MailServers.class).keep(new ServerDraft("127.0.0.1", port, Security.NONE, null, null, sender));
            return true;
        });
    }

    private MailingId send(LinkBatchId batch, TemplateId template, boolean gaps) {
        return asOwner(() -> mailings.send(new MailingRequest(batch, template, 600, gaps)));
    }

    /** Works through the waits of the mailing's pace. */
    private void work(MailingId id) {
        for (int rounds = 0; rounds < 20; rounds++) {
            fixture.work();
            var state = asOwner(() -> mailings.get(id)).job().state();
            if (state.ended() || state == JobState.PAUSED) {
                return;
            }
            fixture.sql(
                    "update tenant.mailing_row set due_at = clock_timestamp() - interval '1 s' where state = 'LATER'");
            fixture.sql("update directory.wake_up set due_at = clock_timestamp() - interval '1 second'");
        }
    }

    private List<MailingState> states(MailingId id) {
        return asOwner(() -> mailings.rows(id, 0, 100)).stream()
                .map(MailingRow::state)
                .toList();
    }

    private byte[] bytes(Callable<MailFile> file) {
        return asOwner(() -> {
            var out = new ByteArrayOutputStream();
            file.call().writeTo(out);
            return out.toByteArray();
        });
    }

    @Test
    void previewsRealRowsInTheirLanguageAndShowsWhatIsMissing() {
        var batch = run();
        var template = template(true, TEXT, TEXT.replace("Dear", "Guten Tag"));
        var look = asOwner(() -> mailings.look(batch, template));
        assertThat(look.first()).hasSize(3);
        assertThat(look.first().get(0).subject()).isEqualTo("Ihr Yearly plan, Änne Bcc: eve@example.org");
        assertThat(look.first().get(0).text()).contains("renews on 14. Dezember 2026 for 1.240,50\u00a0€.");
        assertThat(look.first().get(1).text()).contains("renews on December 14, 2026 for €1,240.50.");
        assertThat(look.first().get(2).missing()).containsExactly(Placeholder.FIRST_NAME);
    }

    @Test
    void tellsAnUnknownPlaceholderAtItsField() {
        var draft = new TemplateDraft("Bad", true, Map.of(Language.DE, new MailText("Hallo", "Guten Tag {{vorname}}")));
        assertThatThrownBy(() -> asOwner(() -> templates.add(draft)))
                .isInstanceOfSatisfying(
                        TemplateProblem.class,
                        problem -> assertThat(problem.faults())
                                .containsExactly(new TemplateFault(
                                        TemplateFault.Kind.UNKNOWN_PLACEHOLDER,
                                        TemplateFault.Field.TEXT,
                                        Language.DE,
                                        "vorname")));
    }

    @Test
    void belongsToItsTenantAndToWhoHoldsTheVerbs() {
        var batch = run();
        var template = template(true, TEXT, TEXT);
        var ways = Stream.<Callable<?>>of(
                        () -> templates.get(template),
                        () -> mailings.look(batch, template),
                        () -> mailings.merge(batch, template),
                        () -> mailings.letters(batch, template),
                        () -> mailings.send(new MailingRequest(batch, template, 60, false)),
                        () -> mailings.of(batch))
                .toList();
        var stranger = fixture.scene().owner();
        assertThat(ways)
                .allSatisfy(way ->
                        assertThatThrownBy(() -> fixture.as(stranger, way)).isInstanceOf(NothingHereException.class));
        var viewer = scene.agency().member(Role.VIEWER, null);
        assertThat(ways)
                .allSatisfy(way ->
                        assertThatThrownBy(() -> fixture.as(viewer, way)).isInstanceOf(RightRefusedException.class));
        var foreign = fixture.as(
                stranger,
                () -> templates.add(new TemplateDraft("Theirs", true, Map.of(Language.EN, new MailText("s", "t")))));
        assertThatThrownBy(() -> asOwner(() -> mailings.merge(batch, foreign)))
                .isInstanceOf(NothingHereException.class);
        var marketing = scene.agency().member(Role.MARKETING, null);
        assertThatThrownBy(() ->
                        fixture.as(marketing, () -> mailings.send(new MailingRequest(batch, template, 60, false))))
                .isInstanceOfSatisfying(
                        RightRefusedException.class,
                        refused -> assertThat(refused.verb().key()).isEqualTo("account.personal"));
    }

    @Test
    void letsNoMailCarryTheLinkThatSignsIn() {
        var batch = run();
        var template = template(true, "Go: {{link}}", "Go: {{link}}");
        keepServer(server.getSmtp().getPort());
        assertThatThrownBy(() -> send(batch, template, false)).isInstanceOf(MailingProblem.class);
        assertThatThrownBy(() -> asOwner(() -> mailings.letters(batch, template)))
                .isInstanceOf(MailingProblem.class);
        assertThat(asOwner(() -> mailings.look(batch, template)).first())
                .as("for the file one may look, and sees no link")
                .isNotEmpty()
                .allMatch(each -> each.text().equals("Go: https://…"));
        var csv = new String(bytes(() -> mailings.merge(batch, template)), StandardCharsets.UTF_8);
        assertThat(csv.split("/portal/account/", -1)).hasSize(4);
    }

    @Test
    void writesAMergeFileThatNoSpreadsheetTakesForFormulas() {
        var batch = run();
        var template = asOwner(() -> templates.add(new TemplateDraft(
                "Formula", true, Map.of(Language.EN, new MailText("{{first_name}}", "Hi {{first_name}}")))));
        var csv = new String(bytes(() -> mailings.merge(batch, template)), StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("line,email,language,subject,text,missing")
                .contains("2,ada@example.org,en,'=Ada,Hi =Ada,")
                .contains("3,nameless@example.org,en,,Hi ,first_name");
    }

    @Test
    void packsLettersAndSaysWhichRowsHaveNone() throws IOException {
        var batch = run();
        var template = template(false, TEXT, TEXT);
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(() -> mailings.letters(batch, template))))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsOnlyKeys("000001.eml", "left-out.csv");
        assertThat(files.get("000001.eml"))
                .contains("To: aenne@example.org", "List-Unsubscribe-Post: List-Unsubscribe=One-Click")
                .doesNotContain("\nBcc:");
        assertThat(files.get("left-out.csv")).isEqualTo("line,reason\r\n2,not-subscribed\r\n3,not-subscribed\r\n");
    }

    @Test
    void sendsEachMailOnceAndSaysWhatBecameOfIt() throws Exception {
        var batch = run();
        keepServer(server.getSmtp().getPort());
        var id = send(batch, template(true, TEXT, TEXT), false);
        work(id);
        assertThat(states(id)).containsExactly(MailingState.ACCEPTED, MailingState.ACCEPTED, MailingState.GAPS);
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[0].getSubject())
                .isEqualTo("Ihr Yearly plan, Änne Bcc: eve@example.org");
        assertThat(server.getReceivedMessages()[0].getAllRecipients()).hasSize(1);
        var view = asOwner(() -> mailings.get(id));
        assertThat(view.job().state()).isEqualTo(JobState.DONE);
        assertThat(view.job().progress().done()).isEqualTo(2);
        assertThat(view.job().progress().failed()).isEqualTo(1);
        assertThat(fixture.count("select count(*) from tenant.mailing_row where words like '%@%'"))
                .isZero();
    }

    @Test
    void writesNoMailTwiceThatWasUnderWayWhenItsNodeDied() {
        var batch = run();
        keepServer(server.getSmtp().getPort());
        var id = send(batch, template(true, TEXT, TEXT), true);
        // As a node leaves it that dies between the mark and the answer.
        fixture.sql(
                "insert into tenant.mailing_row (tenant_id, mailing_id, line, state, attempts, at) values ('%s', '%s', 1, 'SENDING', 1, now())"
                        .formatted(scene.owner().tenant(), id));
        fixture.sql("update tenant.job set checkpoint = '%s 1' where tenant_id = '%s' and checkpoint = '%s 0'"
                .formatted(id, scene.owner().tenant(), id));
        work(id);
        assertThat(states(id)).containsExactly(MailingState.UNKNOWN, MailingState.ACCEPTED, MailingState.ACCEPTED);
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void marksARowBeforeTheFirstByte() throws Exception {
        var batch = run();
        try (var breaking = new SternServer(SternServer.BREAKS)) {
            keepServer(breaking.port());
            var id = send(batch, template(true, TEXT, TEXT), true);
            work(id);
            assertThat(states(id)).containsExactly(MailingState.UNKNOWN, MailingState.UNKNOWN, MailingState.UNKNOWN);
        }
    }

    @Test
    void comesAgainWhereTheServerAskedForItAndGivesUpInTheEnd() throws Exception {
        var batch = run();
        try (var full = new SternServer(450)) {
            keepServer(full.port());
            var id = send(batch, template(true, TEXT, TEXT), true);
            fixture.work();
            assertThat(states(id)).containsOnly(MailingState.LATER);
            work(id);
            assertThat(states(id)).containsOnly(MailingState.REFUSED);
            assertThat(asOwner(() -> mailings.rows(id, 0, 1)).getFirst().words())
                    .isEqualTo("450 no room for …");
            assertThat(fixture.count(
                            "select sum(attempts) from tenant.mailing_row where mailing_id = '%s'".formatted(id)))
                    .isEqualTo(9);
        }
    }

    @Test
    void waitsForAServerThatIsAwayAndLosesNoRow() {
        var batch = run();
        int port = server.getSmtp().getPort();
        keepServer(port);
        server.stop();
        var id = send(batch, template(true, TEXT, TEXT), true);
        fixture.work();
        assertThat(asOwner(() -> mailings.get(id)).job().state()).isEqualTo(JobState.WAITING);
        assertThat(states(id)).containsExactly(MailingState.LATER);
        server.start();
        keepServer(server.getSmtp().getPort());
        work(id);
        assertThat(states(id)).containsOnly(MailingState.ACCEPTED).hasSize(3);
    }

    @Test
    void stopsWhenTheRightIsTakenAway() {
        var batch = run();
        keepServer(server.getSmtp().getPort());
        var id = send(batch, template(true, TEXT, TEXT), true);
        fixture.sql("update tenant.role_grant set role = 'viewer' where tenant_id = '%s'"
                .formatted(scene.owner().tenant()));
        fixture.bean(JobWorker.class).runOnce();
        assertThat(fixture.count("select count(*) from tenant.job where stop_code = 'right-lost' and tenant_id = '%s'"
                        .formatted(scene.owner().tenant())))
                .isEqualTo(1);
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(id).isNotNull();
    }

    @Test
    void writesNewsOnlyToThoseWhoWantThemAndEndsThemByOneClick() throws Exception {
        var batch = run();
        keepServer(server.getSmtp().getPort());
        var template = template(false, TEXT, TEXT);
        var first = send(batch, template, true);
        work(first);
        assertThat(states(first))
                .containsExactly(MailingState.ACCEPTED, MailingState.NOT_SUBSCRIBED, MailingState.NOT_SUBSCRIBED);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var found = STOP.matcher(mail.getHeader("List-Unsubscribe")[0]);
        assertThat(found.find()).isTrue();
        var stops = fixture.bean(Stops.class);
        assertThat(stops.stop(new StopToken("A".repeat(43)))).isFalse();
        assertThat(stops.stop(new StopToken(found.group(1)))).isTrue();
        var second = send(batch, template, true);
        work(second);
        assertThat(states(second)).containsOnly(MailingState.NOT_SUBSCRIBED);
    }

    @Test
    void carriesLinksOfOurOwnThatSignInNobody() {
        var batch = run();
        var template = template(true, "Go: {{evergreen_link}}", "Los: {{evergreen_link}}");
        keepServer(server.getSmtp().getPort());
        work(send(batch, template, true));
        assertThat(server.getReceivedMessages())
                .hasSize(3)
                .allSatisfy(mail -> assertThat(mail.getContent().toString())
                        .contains("/go/")
                        .doesNotContain("/portal/"));
    }

    @Test
    void needsAMailServerOfTheAgency() {
        var batch = run();
        var template = template(true, TEXT, TEXT);
        assertThatThrownBy(() -> send(batch, template, true))
                .isInstanceOfSatisfying(
                        MailingProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(MailingProblem.Kind.NO_SERVER));
    }
}
