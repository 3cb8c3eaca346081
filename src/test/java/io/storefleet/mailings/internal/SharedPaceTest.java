package io.storefleet.mailings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.storefleet.jobs.JobState;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.internal.LinksFixture;
import io.storefleet.links.internal.LinksFixture.Scene;
import io.storefleet.mailings.Language;
import io.storefleet.mailings.MailText;
import io.storefleet.mailings.MailingId;
import io.storefleet.mailings.MailingRequest;
import io.storefleet.mailings.MailingRow;
import io.storefleet.mailings.MailingState;
import io.storefleet.mailings.Mailings;
import io.storefleet.mailings.TemplateDraft;
import io.storefleet.mailings.TemplateId;
import io.storefleet.mailings.Templates;
import io.storefleet.post.MailServers;
import io.storefleet.post.PostPace;
import io.storefleet.post.Security;
import io.storefleet.post.Sender;
import io.storefleet.post.ServerDraft;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** Two mailings of an agency share the mails a minute of its server, turn by turn. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SharedPaceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final LinksFixture fixture;
    private final Templates templates;
    private final Mailings mailings;
    private final PostPace pace;
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private Scene scene;

    @SuppressWarnings("NullAway.Init")
    SharedPaceTest(LinksFixture fixture, Templates templates, Mailings mailings, PostPace pace) {
        this.fixture = fixture;
        this.templates = templates;
        this.mailings = mailings;
        this.pace = pace;
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

    private void keepServer(int perMinute) {
        asOwner(() -> {
            var sender = new Sender("Example Agency", "sender@example.org", null, null, perMinute);
            fixture.bean(MailServers.class)
                    .keep(new ServerDraft("127.0.0.1", server.getSmtp().getPort(), Security.NONE, null, null, sender));
            return true;
        });
    }

    private LinkBatchId run(int customers) {
        var mirror = new MirrorFixture(
                fixture.bean(TestDatabase.class), scene.owner().tenant());
        var ids = scene.ids(customers);
        ids.forEach(
                id -> mirror.account(scene.store(), id, "Ann", "Ash", id.toLowerCase(Locale.ROOT) + "@example.org"));
        var batch = fixture.start(scene, ids);
        fixture.work();
        return batch;
    }

    private MailingId send(LinkBatchId batch, TemplateId template, int perMinute) {
        return asOwner(() -> mailings.send(new MailingRequest(batch, template, perMinute, true)));
    }

    private int accepted(MailingId id) {
        return (int) asOwner(() -> mailings.rows(id, 0, 100)).stream()
                .map(MailingRow::state)
                .filter(MailingState.ACCEPTED::equals)
                .count();
    }

    /** The next turn is free, and all who wait are woken. */
    private void turn() {
        fixture.sql("update tenant.post_pace set free_at = clock_timestamp()");
        fixture.sql("update directory.wake_up set due_at = clock_timestamp() - interval '1 second'");
        fixture.work();
        // One that had to let the other go first comes again after a second.
        fixture.sql("update directory.wake_up set due_at = clock_timestamp() - interval '1 second'");
        fixture.work();
    }

    @Test
    void sendsNoMoreThanOneMailingAloneAndEqualSharesOfIt() {
        keepServer(12);
        var batch = run(4);
        var template = asOwner(() -> templates.add(
                new TemplateDraft("Pace", true, Map.of(Language.EN, new MailText("Hello", "Hello {{first_name}}")))));
        var one = send(batch, template, 12);
        var other = send(batch, template, 12);
        fixture.work();
        assertThat(server.getReceivedMessages()).hasSize(1);
        for (int turns = 2; turns <= 8; turns++) {
            turn();
            assertThat(server.getReceivedMessages()).hasSize(turns);
            assertThat(Math.abs(accepted(one) - accepted(other))).isLessThanOrEqualTo(1);
        }
        turn();
        assertThat(asOwner(() -> List.of(mailings.get(one), mailings.get(other))))
                .allSatisfy(each -> assertThat(each.job().state()).isEqualTo(JobState.DONE));
        assertThat(List.of(accepted(one), accepted(other))).containsExactly(4, 4);
    }

    @Test
    void dealsOneTurnToManyNodesThatAskAtOnce() throws Exception {
        keepServer(60);
        int mails = 0;
        try (var nodes = Executors.newFixedThreadPool(8)) {
            var asking = new ArrayList<Future<PostPace.Turn>>();
            IntStream.range(0, 8)
                    .forEach(node -> asking.add(nodes.submit(() -> asOwner(() -> pace.ask(new UUID(1, node), 600)))));
            for (var turn : asking) {
                mails += turn.get().mails();
            }
        }
        assertThat(mails).isEqualTo(600);
    }

    @Test
    void takesTurnsAndWaitsForNobodyWhoNeverComesBack() {
        keepServer(1);
        assertThat(ask(ONE)).isEqualTo(1);
        assertThat(ask(OTHER)).isZero();
        free();
        // The other waits and had no turn yet.
        assertThat(ask(ONE)).isZero();
        assertThat(ask(OTHER)).isEqualTo(1);
        free();
        assertThat(ask(ONE)).isEqualTo(1);
        assertThat(ask(OTHER)).isZero();
        free();
        fixture.sql("update tenant.post_turn set waits_to = clock_timestamp() - interval '1 second'"
                + " where waits_to is not null");
        assertThat(ask(ONE)).isEqualTo(1);
    }

    @Test
    void goesAtTheServersPaceAsItIsNowAndGivesBackWhatIsNotUsed() {
        keepServer(60);
        assertThat(ask(ONE, 60)).isEqualTo(60);
        var wait = asOwner(() -> pace.ask(ONE, 60)).after().toSeconds();
        assertThat(wait).isBetween(30L, 60L);
        asOwner(() -> {
            pace.giveBack(60);
            return true;
        });
        assertThat(ask(ONE, 60)).isEqualTo(60);
    }

    @Test
    void keepsEachAgencysPaceApart() {
        keepServer(1);
        assertThat(ask(ONE)).isEqualTo(1);
        scene = fixture.scene();
        keepServer(1);
        assertThat(ask(ONE)).isEqualTo(1);
    }

    private void free() {
        fixture.sql("update tenant.post_pace set free_at = clock_timestamp()");
    }

    private int ask(UUID asker) {
        return ask(asker, 1);
    }

    private int ask(UUID asker, int wanted) {
        return asOwner(() -> pace.ask(asker, wanted)).mails();
    }
}
