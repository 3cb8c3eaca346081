package io.storefleet.mailings.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.evergreen.EvergreenFilter;
import io.storefleet.evergreen.EvergreenLink;
import io.storefleet.evergreen.EvergreenLinks;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Jobs;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkColumn;
import io.storefleet.links.LinkExport;
import io.storefleet.links.LinkExport.Format;
import io.storefleet.links.internal.LinksFixture;
import io.storefleet.links.internal.LinksFixture.Scene;
import io.storefleet.mailings.BulkLinks;
import io.storefleet.mailings.MailingProblem;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.JobId;
import io.storefleet.testing.StorefleetTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** Links of our own for all customers of a run, and in its file. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BulkLinksTest {

    private final LinksFixture fixture;
    private final BulkLinks links;
    private final Scene scene;

    BulkLinksTest(LinksFixture fixture, BulkLinks links) {
        this.fixture = fixture;
        this.links = links;
        this.scene = fixture.scene();
    }

    private LinkBatchId made(List<String> lines) {
        var batch = fixture.start(scene, lines);
        fixture.work();
        return batch;
    }

    private JobView make(Actor actor, LinkBatchId batch, @Nullable LocalDate endsOn) {
        JobId job = fixture.as(actor, () -> links.make(batch, endsOn));
        fixture.work();
        return fixture.as(actor, () -> fixture.bean(Jobs.class).find(job).orElseThrow());
    }

    private List<EvergreenLink> kept() {
        return fixture.as(
                scene.owner(), () -> fixture.bean(EvergreenLinks.class).before(EvergreenFilter.ALL, null, 2_000));
    }

    private List<String> column(Actor actor, LinkBatchId batch) {
        return fixture.as(actor, () -> {
            var out = new ByteArrayOutputStream();
            var export = new LinkExport(Format.CSV, List.of(LinkColumn.LINE, LinkColumn.EVERGREEN_LINK));
            fixture.results().download(batch, export).writeTo(out);
            return out.toString(StandardCharsets.UTF_8).lines().toList();
        });
    }

    @Test
    void makesOneForEachCustomerAndListsThemInTheRunsFile() {
        var batch = fixture.start(
                scene,
                Stream.concat(scene.ids(1_001).stream(), Stream.of("nobody@example.org"))
                        .toList());
        // Whether FastSpring answers for an account is nothing to our own links.
        fixture.as(scene.owner(), () -> {
            fixture.links().cancel(batch);
            return true;
        });
        assertThat(column(scene.owner(), batch)).hasSize(1_003).contains("1,");
        var day = LocalDate.of(2199, 12, 31);
        var job = make(scene.owner(), batch, day);
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.progress().done()).isEqualTo(1_001);
        assertThat(job.progress().failed()).isEqualTo(1);
        assertThat(kept()).hasSize(1_001).allMatch(link -> day.equals(link.endsOn()));
        var lines = column(scene.owner(), batch);
        assertThat(lines.getFirst()).endsWith("line,evergreen_link");
        assertThat(lines.subList(1, 1_002).stream()
                        .filter(line -> line.contains("/go/"))
                        .distinct())
                .hasSize(1_001);
        assertThat(lines.getLast()).isEqualTo("1002,");
    }

    @Test
    void findsWhatIsThereWhenItIsStartedAgain() {
        var batch = made(scene.ids(3));
        make(scene.owner(), batch, null);
        var first = column(scene.owner(), batch);
        var again = make(scene.owner(), batch, null);
        assertThat(again.progress().done()).isEqualTo(3);
        assertThat(kept()).hasSize(3);
        assertThat(column(scene.owner(), batch)).isEqualTo(first);
    }

    @Test
    void leadsFromItsJobToTheRunForWhoMaySeeIt() {
        var batch = made(scene.ids(1));
        var job = make(scene.owner(), batch, null).id();
        var ofLinks = fixture.as(
                scene.owner(),
                () -> fixture.links().get(batch).parts().getFirst().job().id());
        assertThat(fixture.as(scene.owner(), () -> links.ofJob(job))).contains(batch);
        assertThat(fixture.as(scene.owner(), () -> links.ofJob(ofLinks))).isEmpty();
        assertThat(fixture.as(scene.agency().member(Role.VIEWER, null), () -> links.ofJob(job)))
                .isEmpty();
    }

    @Test
    void listsNoLinkThatWorksNoMore() {
        var batch = made(scene.ids(2));
        make(scene.owner(), batch, null);
        fixture.as(scene.owner(), () -> {
            fixture.bean(EvergreenLinks.class).revoke(List.of(kept().getFirst().id()));
            return true;
        });
        assertThat(column(scene.owner(), batch).stream().filter(line -> line.contains("/go/")))
                .hasSize(1);
    }

    @Test
    void belongsToItsTenantAndToWhoMayDownloadLinks() {
        var batch = made(scene.ids(1));
        var stranger = fixture.scene().owner();
        assertThatThrownBy(() -> fixture.as(stranger, () -> links.make(batch, null)))
                .isInstanceOf(NothingHereException.class);
        for (var role : List.of(Role.VIEWER, Role.SUPPORT)) {
            var member = scene.agency().member(role, null);
            assertThatThrownBy(() -> fixture.as(member, () -> links.make(batch, null)))
                    .isInstanceOf(RightRefusedException.class);
            assertThat(fixture.<Boolean>as(member, () -> links.permitted(batch)))
                    .isFalse();
        }
        assertThat(kept()).isEmpty();
    }

    @Test
    void makesNoneOnceTheRightIsTakenAway() {
        var batch = made(scene.ids(1));
        fixture.as(scene.owner(), () -> links.make(batch, null));
        fixture.sql("update tenant.role_grant set role = 'viewer' where tenant_id = '%s'"
                .formatted(scene.owner().tenant()));
        fixture.work();
        assertThat(fixture.count("select count(*) from tenant.evergreen_link where tenant_id = '%s'"
                        .formatted(scene.owner().tenant())))
                .isZero();
    }

    @Test
    void refusesADayThatIsOver() {
        var batch = made(scene.ids(1));
        assertThatThrownBy(() -> fixture.as(scene.owner(), () -> links.make(batch, LocalDate.of(2001, 1, 1))))
                .isInstanceOfSatisfying(
                        MailingProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(MailingProblem.Kind.DAY_OVER));
    }
}
