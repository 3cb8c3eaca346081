package io.storefleet.links.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobWorker;
import io.storefleet.links.LinkAgain;
import io.storefleet.links.LinkCounts;
import io.storefleet.links.LinkFilter;
import io.storefleet.links.LinkPartView;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkReason;
import io.storefleet.links.LinkRow;
import io.storefleet.links.LinkState;
import io.storefleet.links.internal.LinksFixture.Line;
import io.storefleet.store.Stores;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A run over several stores. */
class LinkStoresTest extends TwoStoresTest {

    LinkStoresTest(LinksFixture fixture) {
        super(fixture);
    }

    @Test
    void worksOnEachStoreByAJobOfItsOwn() {
        var run = start(0, both(30, 20));
        fixture.work();
        var view = view(run);
        assertThat(view.state()).isEqualTo(JobState.DONE);
        assertThat(view.counts()).isEqualTo(new LinkCounts(50, 0, 0, 0, 0));
        assertThat(view.parts())
                .extracting(LinkPartView::store, part -> part.counts().links())
                .containsExactly(tuple(scene.store(), 30), tuple(second, 20));
        assertThat(fixture.rows(scene, run)).extracting(LinkRow::store).contains(scene.store(), second);
    }

    @Test
    void handsWhatIsUnknownOnFromStoreToStore() {
        var lines = new ArrayList<>(both(2, 0));
        lines.add(Line.unknown(other.accounts().get(3).email()));
        lines.add(Line.unknown(other.idAt(5)));
        lines.add(Line.unknown(scene.simulated().accounts().get(7).email()));
        lines.add(Line.unknown("nobody@example.org"));
        lines.add(Line.unknown("unknown-id"));
        var run = start(0, lines);
        fixture.workOn(scene, run);
        assertThat(view(run).state()).isEqualTo(JobState.DONE);
        assertThat(fixture.rows(scene, run).subList(2, 7))
                .extracting(LinkRow::state, LinkRow::store, LinkRow::reason)
                .containsExactly(
                        tuple(LinkState.LINK, second, null),
                        tuple(LinkState.LINK, second, null),
                        tuple(LinkState.LINK, scene.store(), null),
                        tuple(LinkState.FAILED, null, LinkReason.of(LinkReason.NOBODY)),
                        tuple(LinkState.FAILED, null, LinkReason.of(LinkReason.NOBODY)));
        assertThat(view(run).counts()).isEqualTo(new LinkCounts(5, 2, 0, 0, 0));
        fixture.as(scene.owner(), () -> fixture.links().again(run, LinkAgain.FAILED));
        fixture.workOn(scene, run);
        assertThat(view(run).counts()).isEqualTo(new LinkCounts(5, 2, 0, 0, 0));
    }

    @Test
    void goesOnInTheOthersWhenAStoreIsRemovedAndAsksItsRowsNoMore() {
        var run = start(0, both(30, 20));
        fixture.as(scene.owner(), () -> {
            fixture.bean(Stores.class).remove(second, other.name());
            return true;
        });
        fixture.workOn(scene, run);
        assertThat(view(run).counts()).isEqualTo(new LinkCounts(30, 20, 0, 0, 0));
        assertThat(fixture.rows(scene, run).getLast().reason()).isEqualTo(LinkReason.of(LinkReason.STORE_REMOVED));
        assertThatThrownBy(() -> fixture.as(scene.owner(), () -> fixture.links().again(run, LinkAgain.FAILED)))
                .isInstanceOf(LinkProblem.class);
    }

    @Test
    void asksOnlyTheFailedOrOnlyTheExpiredRowsAgain() {
        var lines = new ArrayList<>(both(2, 2));
        lines.add(Line.known(second, "unknown-1"));
        var run = start(0, lines);
        fixture.work();
        fixture.sql("update tenant.link_item set expires_at = now() - interval '1 minute' where line = 1");
        fixture.bean(LinkSweep.class).sweep();
        assertThat(fixture.as(scene.owner(), () -> fixture.links().again(run, LinkAgain.EXPIRED)))
                .isEqualTo(1);
        simulator.forgetCalls();
        fixture.work();
        assertThat(asked()).isEqualTo(1);
        assertThat(view(run).counts()).isEqualTo(new LinkCounts(4, 1, 0, 0, 0));
        assertThat(fixture.as(scene.owner(), () -> fixture.links().again(run, LinkAgain.FAILED)))
                .isEqualTo(1);
    }

    @Test
    void showsTheStoresInReachOnlyAndChangesNothingThere() {
        var run = start(0, both(3, 2));
        fixture.work();
        var support = scene.agency().member(Role.SUPPORT, second);
        assertThat(fixture.as(support, () -> fixture.links().get(run))).satisfies(view -> {
            assertThat(view.stores()).containsExactly(second);
            assertThat(view.hidden()).isEqualTo(1);
        });
        assertThat(fixture.as(support, () -> fixture.results().rows(run, LinkFilter.ALL, 0, 10)))
                .extracting(LinkRow::line)
                .containsExactly(4, 5);
        assertThat(fixture.as(support, () -> fixture.results().reveal(run, 4))).isNotNull();
        assertThatThrownBy(() -> fixture.as(support, () -> fixture.results().reveal(run, 1)))
                .isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> fixture.as(support, () -> fixture.links().cancel(run)))
                .isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> fixture.start(support, List.of(scene.store(), second), 0, both(1, 1)))
                .isInstanceOf(NothingHereException.class);
    }

    @Test
    void leavesOutOfADownloadWhatMayNotBeDownloadedAndCountsWhatExpiredMeanwhile() {
        var run = start(0, both(3, 2));
        fixture.work();
        fixture.sql("update tenant.link_item set expires_at = now() - interval '1 minute' where line = 5");
        var marketing = scene.agency().member(Role.MARKETING, second);
        fixture.as(marketing, () -> {
            var download = fixture.results().download(run);
            assertThat(download.storesLeftOut()).isEqualTo(1);
            var out = new java.io.ByteArrayOutputStream();
            download.writeTo(out);
            assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8).lines())
                    .hasSize(3);
            assertThat(download.expired()).isEqualTo(1);
            return true;
        });
    }

    @Test
    void remembersForTheNextRunHowManyIdsAStoreTakes() {
        simulator.switches().maxBatch(60);
        fixture.start(scene, scene.ids(119));
        fixture.work();
        simulator.forgetCalls();
        fixture.start(scene, scene.ids(119));
        fixture.work();
        assertThat(simulator.calls().getFirst().ids()).hasSizeBetween(51, 68);
        assertThat(simulator.calls()).allMatch(call -> call.ids().size() < 69);
    }

    @Test
    void startsAHundredThousandByOneStatementAndSortsNothingForASlice() {
        var lines = IntStream.range(0, 100_000)
                .mapToObj(at -> Line.known(scene.store(), "id-" + at))
                .toList();
        var run = start(0, lines);
        assertThat(view(run).counts().waiting()).isEqualTo(100_000);
        assertThat(fixture.bean(JobWorker.class).runOnce()).isTrue();
        assertThat(view(run).counts()).isEqualTo(new LinkCounts(0, 50, 99_950, 0, 0));
        fixture.sql("analyze tenant.link_item");
        assertThat(Objects.requireNonNull(
                        fixture.plan("""
                select * from tenant.link_item where tenant_id = '%s' and batch_id = '%s' and store_id = '%s'
                and state = 'WAITING' and account_id is not null order by attempts, line limit 50""".formatted(scene.owner().tenant(), run, scene.store()))))
                .contains("link_item_to_ask")
                .doesNotContain("Sort");
        fixture.as(scene.owner(), () -> fixture.links().cancel(run));
    }
}
