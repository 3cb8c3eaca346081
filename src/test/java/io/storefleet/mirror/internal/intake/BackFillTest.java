package io.storefleet.mirror.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Call;
import io.storefleet.simulator.hooks.Mischief;
import io.storefleet.simulator.hooks.Webhook;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Contract 6: what webhooks have lost is read back, and nothing is marked unless the store's switch says so. */
class BackFillTest extends EventsTest {

    BackFillTest(WebApplicationContext context) {
        super(context);
    }

    @Test
    void readsBackWhatNeverCame() {
        listen(Webhook::expanding);
        work();
        hooks.mischief(Mischief.LOST, 1);
        var lost = simulator.events("aurora").happen("order.completed");
        settle();
        assertThat(kept(agency)).doesNotContain(lost.id());
        later();
        assertThat(kept(agency)).contains(lost.id());
        assertThat(copy(
                        "completed",
                        "mirror_order",
                        lost.data().shown(false).path("id").asString()))
                .containsExactly("true");
        assertThat(simulator.calls()).noneMatch(Call::changes);
    }

    @Test
    void readsADayAtATimeWhereThereIsMoreAndKnowsWhatItCouldNotRead() {
        listen(webhook -> webhook);
        hooks.mischief(Mischief.LOST, Integer.MAX_VALUE);
        var events = simulator.events("aurora");
        IntStream.range(0, 40).forEach(n -> events.happen("payoutEntry.created"));
        settle();
        assertThat(read(
                        agency,
                        "select trouble from tenant.mirror_stream where tenant_id = :tenant and stream = 'events'"))
                .containsExactly("days-incomplete");
        assertThat(kept(agency)).hasSize(25);
        assertThat(eventCalls("/events/unprocessed")).hasSizeBetween(5, 12);
    }

    @Test
    void asksLittleWhereLittleHappened() {
        listen(webhook -> webhook);
        work();
        assertThat(eventCalls("/events/")).hasSize(2);
        work();
        assertThat(eventCalls("/events/")).hasSize(2);
    }

    @Test
    void marksOnlyWhereTheSwitchSaysSoAndOnlyWhatIsInTheCopy() {
        listen(Webhook::expanding);
        work();
        hooks.mischief(Mischief.LOST, 1);
        var lost = simulator.events("aurora").happen("order.completed");
        settle();
        later();
        later();
        assertThat(simulator.calls()).noneMatch(Call::changes);

        allowMarking();
        later();
        assertThat(marks()).containsExactly("/events/" + lost.id());
        assertThat(happening(lost.id())).isTrue();
        later();
        assertThat(marks()).hasSize(1);
    }

    @Test
    void neverRepeatsAMarkWhoseOutcomeIsUnknown() {
        listen(Webhook::expanding);
        allowMarking();
        hooks.mischief(Mischief.LOST, 1);
        var lost = simulator.events("aurora").happen("order.completed");
        settle();
        simulator.chaos().on("/events/" + lost.id()).dropped();
        later();
        simulator.chaos().clear();
        later();
        later();
        assertThat(marks()).hasSize(1);
    }

    private void allowMarking() {
        write(() -> context.getBean(JdbcClient.class)
                .sql("insert into tenant.mirror_settings (tenant_id, store_id, mark_processed) values (?, ?, true)")
                .param(agency.owner().tenant().value())
                .param(store.value())
                .update());
    }

    private boolean happening(String id) {
        return simulator.state("aurora").happenings().find(id).orElseThrow().processed();
    }

    private List<String> marks() {
        return simulator.calls().stream().filter(Call::changes).map(Call::path).toList();
    }

    private List<Call> eventCalls(String path) {
        return simulator.calls().stream()
                .filter(call -> call.path().startsWith(path))
                .toList();
    }
}
