package io.storefleet.links.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AccountId;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobWorker;
import io.storefleet.jobs.StopReason;
import io.storefleet.links.LinkAgain;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkFilter;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkRow;
import io.storefleet.links.LinkTab;
import io.storefleet.links.SingleLinks;
import io.storefleet.links.internal.LinksFixture.Scene;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.team.Team;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** Who may do what with links, and who not. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LinkRightsTest {

    private final LinksFixture fixture;
    private Scene scene;

    @SuppressWarnings("NullAway.Init")
    LinkRightsTest(LinksFixture fixture) {
        this.fixture = fixture;
    }

    @BeforeEach
    void open() {
        scene = fixture.scene();
    }

    private LinkBatchId made(int links) {
        var batch = fixture.start(scene, scene.ids(links));
        fixture.work();
        return batch;
    }

    /** Every way to a run. */
    private Stream<Callable<?>> ways(LinkBatchId batch) {
        var links = fixture.links();
        var results = fixture.results();
        return Stream.of(
                () -> links.get(batch),
                () -> links.again(batch, LinkAgain.BOTH),
                () -> links.pause(batch),
                () -> links.resume(batch),
                () -> links.cancel(batch),
                () -> results.rows(batch, LinkFilter.ALL, 0, 10),
                () -> results.reveal(batch, 1),
                () -> results.download(batch));
    }

    @Test
    void knowsNoRunOfAnotherTenant() {
        var batch = made(1);
        var stranger = fixture.scene().owner();
        assertThat(ways(batch))
                .allSatisfy(way ->
                        assertThatThrownBy(() -> fixture.as(stranger, way)).isInstanceOf(NothingHereException.class));
        assertThat(fixture.as(stranger, () -> fixture.links().before(null, 10))).isEmpty();
    }

    @Test
    void knowsNoRunOfAStoreWithoutAnyGrant() {
        var batch = made(1);
        var elsewhere = scene.agency().member(Role.SUPPORT, StoreId.next());
        assertThat(ways(batch))
                .allSatisfy(way ->
                        assertThatThrownBy(() -> fixture.as(elsewhere, way)).isInstanceOf(NothingHereException.class));
        assertThat(fixture.as(elsewhere, () -> fixture.links().before(null, 10)))
                .isEmpty();
        assertThatThrownBy(() -> fixture.start(elsewhere, scene.store(), LinkTab.ORDERS, scene.ids(1)))
                .isInstanceOf(NothingHereException.class);
    }

    @Test
    void letsAViewerNeitherMakeNorSeeLinks() {
        var batch = made(1);
        var viewer = scene.agency().member(Role.VIEWER, null);
        assertThat(ways(batch))
                .allSatisfy(way ->
                        assertThatThrownBy(() -> fixture.as(viewer, way)).isInstanceOf(RightRefusedException.class));
        assertThatThrownBy(() -> fixture.start(viewer, scene.store(), LinkTab.ORDERS, scene.ids(1)))
                .isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> one(viewer, scene.ids(1).getFirst())).isInstanceOf(RightRefusedException.class);
    }

    @Test
    void letsSupportRevealOneLinkButNotDownloadAll() {
        var batch = made(2);
        var support = scene.agency().member(Role.SUPPORT, scene.store());
        assertThat(fixture.as(support, () -> fixture.results().reveal(batch, 1)).reveal())
                .contains("/portal/account/");
        assertThatThrownBy(() -> fixture.as(support, () -> fixture.results().download(batch)))
                .isInstanceOf(RightRefusedException.class);
        assertThat(fixture.as(support, () -> fixture.links().before(null, 10))).hasSize(1);
    }

    @Test
    void letsMarketingDownloadWithoutSeeingAddresses() {
        var email = scene.simulated().accounts().getFirst().email();
        var batch = fixture.start(scene, List.of(email));
        fixture.work();
        var marketing = scene.agency().member(Role.MARKETING, null);
        assertThat(fixture.as(marketing, () -> fixture.results().rows(batch, LinkFilter.ALL, 0, 10)))
                .extracting(LinkRow::input)
                .allMatch(input -> input.contains("…@") && !input.equals(email));
        assertThat(fixture.as(marketing, () -> fixture.results().download(batch))
                        .fileName())
                .isEqualTo("links-" + batch + ".csv");
        assertThatThrownBy(() -> fixture.as(marketing, () -> fixture.results().reveal(batch, 1)))
                .isInstanceOf(RightRefusedException.class);
    }

    @Test
    void stopsTheRunOfAMemberWhoIsRemoved() {
        var support = scene.agency().member(Role.SUPPORT, null);
        var batch = fixture.start(support, scene.store(), LinkTab.ORDERS, scene.ids(60));
        fixture.bean(JobWorker.class).runOnce();
        fixture.as(scene.owner(), () -> {
            fixture.bean(Team.class).remove(java.util.Objects.requireNonNull(support.member()));
            return true;
        });
        fixture.work();
        var view = fixture.view(scene, batch);
        assertThat(view.state()).isEqualTo(JobState.PAUSED);
        assertThat(view.parts().getFirst().job().reason()).isEqualTo(StopReason.of(StopReason.RIGHT_LOST));
        assertThat(view.counts().links()).isEqualTo(50);
    }

    @Test
    void opensNoLinkThatWasMovedToAnotherRow() {
        var batch = made(2);
        fixture.sql("update tenant.link_item a set sealed = b.sealed from tenant.link_item b"
                + " where a.batch_id = '%s' and b.batch_id = a.batch_id and a.line = 1 and b.line = 2"
                        .formatted(batch));
        assertThatThrownBy(
                        () -> fixture.as(scene.owner(), () -> fixture.results().reveal(batch, 1)))
                .isInstanceOf(io.storefleet.vault.SealBrokenException.class);
        assertThat(fixture.as(scene.owner(), () -> fixture.results().reveal(batch, 2))
                        .reveal())
                .isNotEmpty();
    }

    @Test
    void makesOneLinkAtOnceAndSaysWhyNot() {
        var id = scene.ids(1).getFirst();
        var support = scene.agency().member(Role.SUPPORT, scene.store());
        var link = one(support, id);
        assertThat(link.account().value()).isEqualTo(id);
        assertThat(link.url().reveal()).contains("/portal/account/");
        assertThat(link.expires()).isAfter(java.time.Clock.systemUTC().instant());
        assertThatThrownBy(() -> one(support, "unknown-1"))
                .isInstanceOfSatisfying(
                        LinkProblem.class,
                        problem -> assertThat(problem.reason().words()).isEqualTo("Not found"));
    }

    private io.storefleet.fastspring.accounts.AccountLink one(Actor actor, String account) {
        return fixture.as(
                actor,
                () -> fixture.bean(SingleLinks.class).one(scene.store(), new AccountId(account), LinkTab.ORDERS));
    }
}
