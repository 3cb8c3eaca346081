package io.storefleet.fastspring.events;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.evidence;
import static io.storefleet.fastspring.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.storefleet.fastspring.EventId;
import io.storefleet.fastspring.FastSpringFixtures;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract §6 and §15.3 in shapes the simulator does not send. */
class EventReadTest {

    private static final EventId ID = new EventId("eVt0aaaaaaaaaaaaaaaaaA");
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final String EVENT = """
            {"id":"eVt0aaaaaaaaaaaaaaaaaA","event":"eVt0aaaaaaaaaaaaaaaaaA","type":"%s","live":true,"processed":false,
             "created":1780305330417,"data":%s}""";

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Events events = given.client().events();

    @Test
    void readsAPageAndWhetherThereIsMore() {
        given.transport.answer(200, """
                {"action":"events.get","result":"success","page":null,"nextPage":null,"total":0,"more":true,
                 "events":[%s,{"id":"-vt1"},{"type":"order.completed"}],"data":[1]}""".formatted(
                        EVENT.formatted("order.completed", "{\"order\":\"oRd0aaaaaaaaaaaaaaaaaA\",\"x\":1.50}")));

        EventPage page = events.unprocessed(EventWindow.lastDays(30));

        assertThat(page.more()).isTrue();
        assertThat(page.events()).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo(ID);
            assertThat(event.type()).isEqualTo(EventType.ORDER_COMPLETED);
            assertThat(event.type().isKnown()).isTrue();
            assertThat(event.live()).isTrue();
            assertThat(event.processed()).isFalse();
            assertThat(event.created()).isEqualTo(Instant.ofEpochMilli(1780305330417L));
            assertThat(event.data().raw()).contains("\"x\":1.50");
            assertThat(event).hasToString("Event[eVt0aaaaaaaaaaaaaaaaaA, order.completed]");
            assertThat(event.data()).hasToString("EventData[hidden]");
        });
    }

    @Test
    void sendsTheDaysAlways() {
        given.transport.answer(200, "{\"events\":[]}");

        events.unprocessed(EventWindow.lastDays(1));
        assertThat(events.processed(EventWindow.lastDays(30).between(JUNE, JUNE.plusDays(1)))
                        .more())
                .isFalse();

        assertThat(given.transport.target(0)).isEqualTo("/events/unprocessed?days=1");
        assertThat(given.transport.target(1)).isEqualTo("/events/processed?days=30&begin=2026-06-01&end=2026-06-02");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "order.completed | {'id':'o1','account':'a1'} | a1 | o1 | - | -",
                "order.failed | {'order':'o1','account':{'id':'a1','contact':{}}} | a1 | o1 | - | -",
                "account.created | {'id':'a1'} | a1 | - | - | -",
                "subscription.activated | {'id':'s1','account':'a1','product':'p'} | a1 | - | s1 | -",
                "subscription.charge.completed | {'order':{'order':'o1'},'subscription':{'id':'s1'},'account':'a1'} | a1 | o1 | s1 | -",
                "return.created | {'return':'r1','account':{'account':'a1'},'original':{'id':'o1'}} | a1 | - | - | r1",
                "payoutEntry.created | {'orderId':'o1','account':'a1'} | a1 | o1 | - | -",
                "chargeback.created | {'id':'o1'} | - | o1 | - | -",
                "mailingListEntry.updated | {'id':'hash','list':'subscribed'} | - | - | - | -",
                "brand.new | {'order':'../x'} | - | - | - | -",
                "brand.new | null | - | - | - | -"
            })
    void findsTheIdsOfWhatItIsAboutBareOrExpanded(
            String type,
            String data,
            @Nullable String account,
            @Nullable String order,
            @Nullable String subscription,
            @Nullable String returned) {
        String body = "{\"events\":[" + EVENT.formatted(type, data.replace('\'', '"')) + "]}";
        given.transport.answer(200, body);

        EventData found =
                events.processed(EventWindow.lastDays(1)).events().getFirst().data();

        assertThat(Arrays.asList(
                        text(found.account()), text(found.order()), text(found.subscription()), text(found.returned())))
                .containsExactly(account, order, subscription, returned);
    }

    @Test
    void keepsTypesNobodyKnows() {
        given.transport.answer(200, "{\"events\":[" + EVENT.formatted("brand.new", "{\"a\":1}") + "]}");

        Event event = events.processed(EventWindow.lastDays(1)).events().getFirst();

        assertThat(event.type().value()).isEqualTo("brand.new");
        assertThat(event.type().isKnown()).isFalse();
        assertThat(event.raw()).contains("\"data\":{\"a\":1}");
    }

    @Test
    void marksAnEventByOneRequest() {
        given.transport.answer(200, EVENT.formatted("order.completed", "{}"));

        assertThat(confirmed(events.markProcessed(ID)).id()).isEqualTo(ID);
        assertThat(given.transport.target(0)).isEqualTo("/events/eVt0aaaaaaaaaaaaaaaaaA");
        assertThat(new String(
                        Objects.requireNonNull(given.transport.calls.getFirst().body()), StandardCharsets.UTF_8))
                .isEqualTo("{\"processed\":true}");
    }

    @Test
    void takesNoOtherEventForTheMarkedOne() {
        given.transport.answer(200, EVENT.formatted("order.completed", "{}"));

        assertThat(evidence(events.markProcessed(new EventId("other"))).code()).isEqualTo("unreadable-answer");
    }

    @Test
    void saysThatAnEventIsUnknown() {
        for (int status : new int[] {200, 400, 500}) {
            var fresh = new FastSpringFixtures();
            fresh.transport.answer(status, """
                    {"events":[{"action":"event.get","event":"eVt0aaaaaaaaaaaaaaaaaA","result":"error","error":{"order":"Not found"}}]}""");

            assertThat(refusal(fresh.client().events().markUnprocessed(ID)).code())
                    .isEqualTo("order");
        }
    }

    @Test
    void refusesWindowsThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> EventWindow.lastDays(0));
        assertThatIllegalArgumentException().isThrownBy(() -> EventWindow.lastDays(31));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventWindow.lastDays(3).between(JUNE, JUNE));
        assertThatIllegalArgumentException().isThrownBy(() -> new EventWindow(3, null, JUNE));
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}
