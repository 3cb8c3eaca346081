package io.storefleet.links.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.storefleet.jobs.JobDesk;
import io.storefleet.jobs.JobProblem;
import io.storefleet.jobs.JobState;
import io.storefleet.links.LinkAgain;
import io.storefleet.links.LinkCounts;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkReason;
import io.storefleet.links.LinkRow;
import io.storefleet.links.LinkState;
import io.storefleet.links.LinkTab;
import io.storefleet.simulator.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the lines of a run become links or reasons. */
class LinkJobTest extends LinkRunTest {

    LinkJobTest(LinksFixture fixture) {
        super(fixture);
    }

    @Test
    void givesEveryRowALinkOrAReason() {
        var lines = new ArrayList<>(scene.ids(117));
        lines.addAll(List.of("unknown-1", "unknown-2", "unknown-3"));
        var batch = fixture.start(scene, lines);
        assertThat(simulator.calls()).isEmpty();
        fixture.work();
        var view = fixture.view(scene, batch);
        assertThat(view.state()).isEqualTo(JobState.DONE);
        assertThat(view.counts()).isEqualTo(new LinkCounts(117, 3, 0, 0, 0));
        assertThat(view.parts().getFirst().job().progress().done()).isEqualTo(117);
        assertThat(view.parts().getFirst().job().progress().failed()).isEqualTo(3);
        assertThat(fixture.rows(scene, batch).subList(117, 120))
                .extracting(
                        LinkRow::line,
                        LinkRow::state,
                        row -> Objects.requireNonNull(row.reason()).words())
                .containsExactly(
                        tuple(118, LinkState.FAILED, "Not found"),
                        tuple(119, LinkState.FAILED, "Not found"),
                        tuple(120, LinkState.FAILED, "Not found"));
        assertThat(simulator.calls().stream().map(call -> call.ids().size())).containsExactly(50, 70);
    }

    @Test
    void losesNothingWhenEveryThirdIdIsUnknownAndTheServiceCallsThatAnError() {
        simulator.switches().turnOn(Switch.MIXED_400_BARE_ARRAY);
        var known = scene.ids(40);
        var lines = new ArrayList<String>();
        for (int at = 0; at < known.size(); at++) {
            lines.add(known.get(at));
            if (at % 2 == 1) {
                lines.add("unknown-" + at);
            }
        }
        var batch = fixture.start(scene, lines);
        fixture.work();
        assertThat(fixture.view(scene, batch).counts()).isEqualTo(new LinkCounts(40, 20, 0, 0, 0));
        assertThat(fixture.rows(scene, batch))
                .allMatch(row -> row.input().startsWith("unknown") == (row.state() == LinkState.FAILED));
    }

    @Test
    void listsTheRowsWithoutALinkOnTheJobByTheirLineOnly() {
        var batch = fixture.start(scene, List.of(scene.ids(1).getFirst(), "unknown-1", "nobody@example.org"));
        fixture.work();
        var job = fixture.view(scene, batch).parts().getFirst().job();
        assertThat(job.problems()).isEqualTo(2);
        assertThat(fixture.as(scene.owner(), () -> fixture.bean(JobDesk.class).problems(job.id(), 0, 10)))
                .extracting(JobProblem::subject, JobProblem::code)
                .containsExactlyInAnyOrder(tuple("2", "account"), tuple("3", "nobody"));
    }

    @Test
    void opensTheTabThatWasAskedFor() {
        var batch = fixture.start(scene.owner(), scene.store(), LinkTab.SUBSCRIPTIONS, scene.ids(1));
        fixture.work();
        assertThat(fixture.as(scene.owner(), () -> fixture.results().reveal(batch, 1))
                        .reveal())
                .startsWith(simulator.endpoint() + "/portal/account/")
                .endsWith("#/subscriptions");
    }

    @Test
    void looksAddressesUpAndSaysWhomNobodyIs() {
        var accounts = scene.simulated().accounts();
        var lines = List.of(
                accounts.get(3).email(),
                "nobody@example.org",
                accounts.get(5).id(),
                accounts.get(5).email());
        var batch = fixture.start(scene, lines);
        fixture.work();
        assertThat(fixture.rows(scene, batch))
                .extracting(LinkRow::state, LinkRow::account, LinkRow::sameAs)
                .containsExactly(
                        tuple(LinkState.LINK, accounts.get(3).id(), null),
                        tuple(LinkState.FAILED, null, null),
                        tuple(LinkState.LINK, accounts.get(5).id(), null),
                        tuple(LinkState.DUPLICATE, accounts.get(5).id(), 3));
        assertThat(fixture.rows(scene, batch).get(1).reason()).isEqualTo(LinkReason.of(LinkReason.NOBODY));
        assertThat(fixture.view(scene, batch)
                        .parts()
                        .getFirst()
                        .job()
                        .progress()
                        .share())
                .isEqualTo(1);
    }

    @Test
    void listsAnAddressThatSeveralAccountsHave() {
        var two = """
                {"action":"account.lookup","result":"success","accounts":[{"id":"%s"},{"id":"%s"}]}""".formatted(scene.ids(2).toArray());
        simulator.chaos().on("/accounts").status(200, two);
        var batch = fixture.start(scene, List.of("two@example.org"));
        fixture.work();
        assertThat(fixture.rows(scene, batch).getFirst().reason()).isEqualTo(LinkReason.of(LinkReason.SEVERAL));
    }

    @Test
    void asksFailedAndExpiredRowsAgainAndOnlyThem() {
        var ids = scene.ids(4);
        var batch = fixture.start(
                scene, Stream.concat(ids.stream(), Stream.of("unknown")).toList());
        fixture.work();
        fixture.sql("update tenant.link_item set expires_at = now() - interval '1 minute' where line = 2");
        fixture.bean(LinkSweep.class).sweep();
        assertThat(fixture.view(scene, batch).counts()).isEqualTo(new LinkCounts(3, 1, 0, 0, 1));
        simulator.forgetCalls();
        assertThat(fixture.as(scene.owner(), () -> fixture.links().again(batch, LinkAgain.BOTH)))
                .isEqualTo(2);
        assertThatThrownBy(() -> fixture.as(scene.owner(), () -> fixture.links().again(batch, LinkAgain.BOTH)))
                .isInstanceOf(LinkProblem.class);
        fixture.work();
        assertThat(fixture.view(scene, batch).counts()).isEqualTo(new LinkCounts(4, 1, 0, 0, 0));
        assertThat(simulator.calls().getFirst().ids()).containsExactlyInAnyOrder(ids.get(1), "unknown");
    }

    @Test
    void refusesToStartWithNothing() {
        assertThatThrownBy(() -> fixture.start(scene, List.of("no id!"))).isInstanceOf(LinkProblem.class);
    }
}
