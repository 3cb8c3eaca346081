package io.storefleet.fastspring.quotes;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.simulator.state.Happening;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Contract §12 and §15.3: what becomes of a quote, and what webhooks say of it. */
class Contract12QuoteLifeTest {

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Quotes quotes = given.client().quotes();

    @Test
    void isAcceptedThenPaidAtItsPage() throws Exception {
        Quote quote = confirmed(quotes.create(QuoteSamples.full()));
        assertThat(visit("GET", quote).body()).contains("Ten seats").contains("Accept");

        visit("POST", quote);
        Quote accepted = quotes.get(quote.id());
        visit("POST", quote);
        Quote paid = quotes.get(quote.id());

        assertThat(accepted.course().status()).isEqualTo(QuoteStatus.AWAITING_PAYMENT);
        assertThat(accepted.course().invoice()).isNotNull();
        assertThat(paid.course().status()).isEqualTo(QuoteStatus.COMPLETED);
        assertThat(paid.course().history()).hasSize(3);
        String reference = Objects.requireNonNull(paid.course().orderReference());
        assertThat(given.state()
                        .orders()
                        .latest(reference)
                        .orElseThrow()
                        .total()
                        .amount())
                .isEqualByComparingTo("1291.05");
        assertThat(given.happened()).contains("order.completed", "subscription.activated");
    }

    @Test
    void expiresByTheClockAndSaysSo() throws Exception {
        Quote quote = confirmed(quotes.create(QuoteSamples.full()));

        given.simulator.time().advance(Duration.ofDays(14));

        Quote late = quotes.get(quote.id());
        assertThat(late.course().status()).isEqualTo(QuoteStatus.EXPIRED);
        assertThat(late.course().history().getLast().at()).isEqualTo(AgainstSimulator.NOW.plus(Duration.ofDays(14)));
        // In two weeks the store's subscriptions are billed as well.
        assertThat(given.happened())
                .filteredOn(type -> type.startsWith("quote."))
                .containsExactly("quote.updated", "quote.created");
        assertThat(visit("GET", quote).statusCode()).isEqualTo(410);
    }

    @Test
    void doesNotExpireOnceAccepted() throws Exception {
        Quote quote = confirmed(quotes.create(QuoteSamples.full()));
        visit("POST", quote);

        given.simulator.time().advance(Duration.ofDays(60));

        assertThat(quotes.get(quote.id()).course().status()).isEqualTo(QuoteStatus.AWAITING_PAYMENT);
    }

    @Test
    void isToldWithOddKeysAndTotalsAsText() {
        Quote quote = confirmed(quotes.create(QuoteSamples.full()));
        confirmed(quotes.cancel(quote.id()));

        JsonNode updated = data(0);
        JsonNode created = data(1);

        assertThat(created.path("total").isString()).isTrue();
        assertThat(created.path("total").asString()).isEqualTo("1291.05");
        assertThat(created.path("updatedBy").asString()).isEqualTo("null");
        assertThat(created.has("order reference")).isTrue();
        assertThat(created.has("order status")).isTrue();
        assertThat(updated.path("Reason").asString()).isNotEmpty();
        assertThat(updated.path("updatedBy").asString()).isNotEqualTo("null");
    }

    private JsonNode data(int newest) {
        Happening news = given.state().happenings().all().get(newest);
        return news.data().shown(false);
    }

    private HttpResponse<String> visit(String method, Quote quote) throws Exception {
        return given.visit(method, Objects.requireNonNull(quote.page()).reveal());
    }
}
