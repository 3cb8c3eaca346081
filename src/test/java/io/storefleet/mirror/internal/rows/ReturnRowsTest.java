package io.storefleet.mirror.internal.rows;

import static io.storefleet.mirror.internal.rows.Told.NOON;
import static io.storefleet.mirror.internal.rows.Told.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.events.Event;
import io.storefleet.fastspring.events.EventObjects;
import io.storefleet.fastspring.returns.Return;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.testing.StorefleetTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the writer makes of returns: orders name them, events tell when each was made. */
@StorefleetTest
class ReturnRowsTest {

    private static final Instant MADE = NOON.minus(Duration.ofHours(2));

    @Autowired
    ApplicationContext context;

    MirrorTables at;

    @BeforeEach
    void tenant() {
        at = new MirrorTables(context);
    }

    private void sold(Instant changed, Instant asOf) {
        at.in(() -> at.writer.orders(at.store, List.of(order("ord-1", "acc-1", changed, "ada@example.org")), asOf));
    }

    private void told(Instant made, Instant asOf) {
        at.in(() -> {
            at.writer.returns(at.store, List.of(givenBack(made, "12.50")), asOf);
            return true;
        });
    }

    private static Return givenBack(Instant made, String amount) {
        var event = Event.parse("""
                {"id":"ev-1","type":"return.created","live":true,"created":%1$d,"data":{"return":"ret-1","live":true,
                 "completed":true,"changed":%1$d,"currency":"USD","totalReturn":%2$s,"account":"acc-1",
                 "customer":{"email":"ada@example.org"},"original":{"id":"ord-1","order":"ord-1"}}}""".formatted(made.toEpochMilli(), amount)).orElseThrow();
        return EventObjects.of(event).returns().getFirst();
    }

    private Map<String, Object> row() {
        var rows = at.rows("*, xmin::text as xmin", "mirror_return");
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private String moment(String column) {
        return String.valueOf(at.rows("(" + column + " at time zone 'UTC')::text as it", "mirror_return")
                        .getFirst()
                        .get("it"))
                .replace(' ', 'T')
                .concat("Z");
    }

    @Test
    void anOrderMakesItsReturnsKnown() {
        sold(NOON, NOON);
        assertThat(row())
                .containsEntry("id", "ret-1")
                .containsEntry("order_id", "ord-1")
                .containsEntry("live", "true")
                .containsEntry("currency", "USD")
                .containsEntry("amount", "10.0000")
                .containsEntry("exact", "false");
        assertThat(Instant.parse(moment("made_at"))).isEqualTo(NOON);
    }

    @Test
    void theEarliestChangeThatShowsItIsTheNearest() {
        sold(NOON, NOON);
        sold(NOON.plusSeconds(3600), NOON.plusSeconds(3600));
        assertThat(Instant.parse(moment("made_at"))).isEqualTo(NOON);
        sold(NOON.minusSeconds(3600), NOON.plusSeconds(7200));
        assertThat(Instant.parse(moment("made_at"))).isEqualTo(NOON.minusSeconds(3600));
    }

    @Test
    void theReturnItselfSaysWhenAndNoOrderTakesThatBack() {
        sold(NOON, NOON);
        told(MADE, NOON);
        assertThat(Instant.parse(moment("made_at"))).isEqualTo(MADE);
        assertThat(row()).containsEntry("exact", "true");
        sold(MADE.minusSeconds(60), NOON.plusSeconds(60));
        assertThat(Instant.parse(moment("made_at"))).isEqualTo(MADE);
    }

    @Test
    void writesNothingWhenTheSameIsToldAgain() {
        sold(NOON, NOON);
        var before = row();
        sold(NOON, NOON.plusSeconds(60));
        assertThat(row()).isEqualTo(before);
        told(MADE, NOON);
        var exact = row();
        told(MADE, NOON.plusSeconds(60));
        sold(NOON, NOON.plusSeconds(120));
        assertThat(row()).isEqualTo(exact);
    }

    @Test
    void goesWithItsOrderAndComesBackWithIt() {
        sold(NOON, NOON);
        at.in(() -> at.writer.gone(at.store, ObjectKind.ORDER, List.of("ord-1"), NOON.plusSeconds(60)));
        assertThat(row().get("gone_at")).isNotEqualTo("null");
        sold(NOON, NOON.plusSeconds(120));
        assertThat(row().get("gone_at")).isEqualTo("null");
    }

    @Test
    void dropsWhatIsNoMoneyAndKeepsTheRest() {
        at.in(() -> {
            at.writer.returns(at.store, List.of(givenBack(MADE, "1e20")), NOON);
            return true;
        });
        assertThat(row()).containsEntry("amount", "null").containsEntry("order_id", "ord-1");
    }

    @Test
    void keepsNothingNewOfWhomWasErased() {
        sold(NOON, NOON);
        at.in(() -> context.getBean(PersonErasing.class).eraseAddress(at.store, "ada@example.org"));
        var before = row();
        told(MADE, NOON.plusSeconds(60));
        sold(NOON.minusSeconds(60), NOON.plusSeconds(60));
        assertThat(row())
                .as("what was given back stays, and nobody hears more of it")
                .isEqualTo(before);
    }

    @Test
    void namesNobody() {
        sold(NOON, NOON);
        told(MADE, NOON);
        assertThat(row().toString()).doesNotContain("ada@", "acc-1");
    }
}
