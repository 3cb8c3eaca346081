package io.storefleet.simulator.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.hooks.Delivery;
import io.storefleet.simulator.hooks.Receiver;
import io.storefleet.simulator.hooks.Webhook;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract §15.1: what counts as taken, retries and resends. */
class WebhookRetriesTest extends DeliveryTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void countsAnEventAsProcessedWhenAllHaveTakenIt() {
        try (Receiver other = new Receiver()) {
            webhooks.put(accounts(receiver.url(), other.answer(500).url()));
            events.happen("account.created");
            webhooks.flush();
            assertThat(events.all().getFirst().processed()).isFalse();

            simulator.time().advance(Duration.ofHours(1));

            assertThat(other.posts).hasSize(2);
            assertThat(receiver.posts).hasSize(1);
            assertThat(events.all().getFirst().processed()).isTrue();
        }
    }

    @Test
    void sendsAgainOnlyWhatA202DidNotName() {
        webhooks.put(accounts(receiver.url()));
        String first = events.happen("account.created").id();
        String second = events.happen("account.updated").id();
        receiver.answer(202, first + "\n");
        webhooks.flush();
        assertThat(simulator.state("aurora").happenings().find(first)).get().matches(event -> event.processed());

        simulator.time().advance(Duration.ofHours(1));

        assertThat(receiver.posts)
                .extracting(post -> post.each("id"))
                .containsExactly(List.of(first, second), List.of(second));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 302, 307, 400, 404, 500, 503})
    void countsAnyOtherAnswerAsFailure(int status) {
        webhooks.put(accounts(receiver.answer(status).url()));
        events.happen("account.created");
        webhooks.flush();

        assertThat(receiver.posts).hasSize(1);
        assertThat(webhooks.deliveries().getFirst().state()).isEqualTo(Delivery.State.WAITING);
        assertThat(webhooks.deliveries().getFirst().attempts().getFirst().status())
                .isEqualTo(status);
    }

    @Test
    void countsASlowAnswerAsFailure() {
        receiver.silent();
        webhooks.patience(Duration.ofMillis(150));
        webhooks.put(accounts(receiver.url()));
        events.happen("account.created");
        webhooks.flush();

        assertThat(webhooks.deliveries().getFirst().attempts())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.remark()).isEqualTo("no answer in time"));
    }

    @Test
    void triesTwelveTimesInTheServicesRhythmWithTheSameIdAndGivesUp() {
        webhooks.put(accounts(receiver.url()));
        IntStream.range(0, 20).forEach(n -> receiver.answer(500));
        String id = events.happen("account.created").id();
        webhooks.flush();
        Instant start = clock.instant();

        simulator.time().advance(Duration.ofDays(20));

        Delivery delivery = webhooks.deliveries().getFirst();
        assertThat(delivery.state()).isEqualTo(Delivery.State.FAILED);
        assertThat(delivery.attempts())
                .extracting(attempt -> Duration.between(start, attempt.at()).toHours())
                .containsExactly(0L, 1L, 3L, 7L, 13L, 19L, 25L, 49L, 73L, 97L, 121L, 145L);
        assertThat(receiver.posts).hasSize(12).allMatch(post -> post.each("id").equals(List.of(id)));
        assertThat(events.all().getFirst().processed()).isFalse();
    }

    @Test
    void shortensTheRhythmByAFactor() {
        webhooks.retryFactor(1.0 / 3_600);
        webhooks.put(accounts(receiver.answer(500).url()));
        events.happen("account.created");
        webhooks.flush();

        simulator.time().advance(SECOND);

        assertThat(receiver.posts).hasSize(2);
    }

    @Test
    void resendsByHandUnderANewId() {
        webhooks.put(accounts(receiver.answer(500).url()));
        String id = events.happen("account.created").id();
        webhooks.flush();

        Delivery again =
                webhooks.resend(webhooks.deliveries().getFirst().number()).orElseThrow();

        assertThat(again.state()).isEqualTo(Delivery.State.TAKEN);
        assertThat(receiver.posts.getLast().each("id")).hasSize(1).doesNotContain(id);
        assertThat(receiver.posts.getLast().events().getFirst().path("data"))
                .isEqualTo(receiver.posts.getFirst().events().getFirst().path("data"));
        assertThat(webhooks.resend(99)).isEmpty();
    }

    @Test
    void givesUpWhenTheConfigurationIsGone() {
        webhooks.put(accounts(receiver.answer(500).url()));
        events.happen("account.created");
        webhooks.flush();

        assertThat(webhooks.remove("main")).isTrue();
        simulator.time().advance(Duration.ofDays(1));

        assertThat(receiver.posts).hasSize(1);
        assertThat(webhooks.deliveries().getFirst().state()).isEqualTo(Delivery.State.FAILED);
    }

    /** Told only of what billing does not bring about while time passes. */
    private static Webhook accounts(URI... urls) {
        return Webhook.to(urls).only("account.created", "account.updated");
    }
}
