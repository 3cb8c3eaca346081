package io.storefleet.fastspring.events;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.EventId;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.accounts.AccountDraft;
import io.storefleet.fastspring.returns.Refund.FullRefund;
import io.storefleet.fastspring.returns.RefundReason;
import io.storefleet.fastspring.returns.RefundTerms;
import io.storefleet.fastspring.returns.RefundTerms.Notification;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.hooks.Webhook;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract §6, the real client against the simulator. */
class Contract06EventsTest {

    private static final EventWindow MONTH = EventWindow.lastDays(30);
    private static final Webhook HOOK = Webhook.to(URI.create("http://127.0.0.1:1/hook"));

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Events events = given.client().events();

    @Test
    void tellsWhatHappenedFromTheFirstWebhookOn() {
        makeAccount(1);
        given.simulator.webhooks("aurora").put(HOOK);
        AccountId made = makeAccount(2);

        EventPage page = events.unprocessed(MONTH);

        assertThat(page.more()).isFalse();
        assertThat(page.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.ACCOUNT_CREATED);
            assertThat(event.processed()).isFalse();
            assertThat(event.created()).isEqualTo(AgainstSimulator.NOW);
            assertThat(event.data().account()).isEqualTo(made);
            assertThat(event.data().raw()).contains("buyer2@example.org");
        });
        assertThat(events.processed(MONTH).events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void namesTheThingsOfARefundBareAndExpanded(boolean expanding) {
        given.simulator.webhooks("aurora").put(expanding ? HOOK.expanding() : HOOK);
        var order = new OrderId(given.store().accounts().stream()
                .flatMap(account -> account.orderIds().stream())
                .map(id -> given.state().orders().read(id).orElseThrow())
                .filter(one -> one.completed() && one.marks().returns().isEmpty())
                .findFirst()
                .orElseThrow()
                .id());
        var refund = new FullRefund(order, RefundTerms.of(RefundReason.OTHER, Notification.NONE));
        given.client().returns().create(List.of(refund));

        Event event = events.unprocessed(MONTH).events().stream()
                .filter(each -> each.type().equals(EventType.RETURN_CREATED))
                .findFirst()
                .orElseThrow();

        assertThat(event.data().returned()).isNotNull();
        assertThat(event.data().account())
                .isEqualTo(new AccountId(
                        given.state().orders().read(order.value()).orElseThrow().account()));
    }

    @Test
    void bringsTheOthersOnceSomeAreMarked() {
        given.simulator.webhooks("aurora").put(HOOK);
        for (int each = 0; each < 30; each++) {
            makeAccount(each);
        }

        EventPage first = events.unprocessed(MONTH);
        assertThat(first.events()).hasSize(25);
        assertThat(first.more()).isTrue();
        first.events()
                .forEach(event -> assertThat(
                                confirmed(events.markProcessed(event.id())).processed())
                        .isTrue());

        EventPage second = events.unprocessed(MONTH);
        assertThat(second.events()).hasSize(5).doesNotContainAnyElementsOf(first.events());
        assertThat(second.more()).isFalse();
        assertThat(events.processed(MONTH).events()).hasSize(25);
    }

    @Test
    void unmarksAnEvent() {
        given.simulator.webhooks("aurora").put(HOOK);
        makeAccount(1);
        EventId id = events.unprocessed(MONTH).events().getFirst().id();
        events.markProcessed(id);

        assertThat(confirmed(events.markUnprocessed(id)).processed()).isFalse();
        assertThat(events.unprocessed(MONTH).events()).extracting(Event::id).containsExactly(id);
    }

    @Test
    void narrowsByDays() {
        given.simulator.webhooks("aurora").put(HOOK);
        makeAccount(1);
        LocalDate today = LocalDate.of(2026, 6, 1);

        assertThat(events.unprocessed(MONTH.between(today, today.plusDays(1))).events())
                .hasSize(1);
        assertThat(events.unprocessed(MONTH.between(today.minusDays(1), today)).events())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void saysWhatTheServiceRefuses(boolean legacy) {
        given.simulator.switches().turnOn(legacy ? Switch.LEGACY_500 : Switch.FLAT_ONLY);
        LocalDate longAgo = LocalDate.of(2026, 1, 1);

        assertThatThrownBy(() -> events.processed(MONTH.between(longAgo, longAgo.plusDays(3))))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("begin"));
        assertThat(refusal(events.markProcessed(new EventId("nope"))).code()).isEqualTo("order");
    }

    @Test
    void knowsNothingWhenTheAnswerToAMarkIsLost() {
        given.simulator.webhooks("aurora").put(HOOK);
        makeAccount(1);
        EventId id = events.unprocessed(MONTH).events().getFirst().id();
        given.simulator.forgetCalls();
        given.simulator.chaos().on("/events/*").times(1).cutOff();

        assertThat(events.markProcessed(id)).isInstanceOf(Outcome.Unknown.class);
        assertThat(given.simulator.changingCalls()).isEqualTo(1);
        assertThat(events.processed(MONTH).events()).hasSize(1);
    }

    private AccountId makeAccount(int number) {
        return confirmed(given.client()
                        .accounts()
                        .create(AccountDraft.of("Ida", "Example", "buyer" + number + "@example.org")))
                .id();
    }
}
