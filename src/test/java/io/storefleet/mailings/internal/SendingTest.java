package io.storefleet.mailings.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobWorker;
import io.storefleet.jobs.Jobs;
import io.storefleet.links.internal.LinksFixture;
import io.storefleet.mailings.MailingId;
import io.storefleet.mailings.MailingProblem;
import io.storefleet.mailings.MailingRow;
import io.storefleet.mailings.MailingState;
import io.storefleet.mailings.Mailings;
import io.storefleet.mailings.Templates;
import io.storefleet.post.internal.SternServer;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Mails that go out once, whatever happens meanwhile. */
class SendingTest extends MailingSceneTest {

    private static final Pattern STOP = Pattern.compile("/mail/stop/([\\w-]{43})");

    SendingTest(LinksFixture fixture, Templates templates, Mailings mailings) {
        super(fixture, templates, mailings);
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
            fixture.sql("update tenant.post_pace set free_at = clock_timestamp()");
        }
        throw new AssertionError("the mailing never ends: " + states(id));
    }

    private List<MailingState> states(MailingId id) {
        return asOwner(() -> mailings.rows(id, 0, 100)).stream()
                .map(MailingRow::state)
                .toList();
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
    void stopsAtAWrongPasswordAndGoesOnOnceItIsRight() {
        var batch = run();
        server.setUser("sender@example.org", "sender", "right-password");
        keepServer(server.getSmtp().getPort(), "sender", "wrong-password");
        var id = send(batch, template(true, TEXT, TEXT), true);
        work(id);
        var job = asOwner(() -> mailings.get(id)).job();
        assertThat(job.state()).isEqualTo(JobState.PAUSED);
        assertThat(fixture.count("select count(*) from tenant.job where stop_code = 'mail-server-refused' and id = '"
                        + job.id() + "'"))
                .isEqualTo(1);
        // One was tried, and no second one to find out the same.
        assertThat(fixture.count("select sum(attempts) from tenant.mailing_row where mailing_id = '" + id + "'"))
                .isEqualTo(1);
        keepServer(server.getSmtp().getPort(), "sender", "right-password");
        asOwner(() -> fixture.bean(Jobs.class).resume(job.id()));
        work(id);
        assertThat(states(id)).containsOnly(MailingState.ACCEPTED).hasSize(3);
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
