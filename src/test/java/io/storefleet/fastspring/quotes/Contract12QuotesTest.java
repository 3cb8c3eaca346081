package io.storefleet.fastspring.quotes;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.evidence;
import static io.storefleet.fastspring.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.simulator.Switch;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Contract §12, calls for one quote. */
class Contract12QuotesTest {

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Quotes quotes = given.client().quotes();

    @Test
    void makesAQuoteOfEverything() {
        Quote quote = confirmed(quotes.create(QuoteSamples.full()));

        assertThat(quote.name()).isEqualTo("Ten seats");
        assertThat(quote.course().status()).isEqualTo(QuoteStatus.OPEN);
        assertThat(quote.course().times())
                .isEqualTo(new Quote.Times(
                        AgainstSimulator.NOW, AgainstSimulator.NOW, AgainstSimulator.NOW.plus(Duration.ofDays(14))));
        assertThat(quote.course().history())
                .containsExactly(new Quote.StatusChange(
                        QuoteStatus.OPEN, "Olga Owner", "owner@aurora.example.org", AgainstSimulator.NOW));
        assertThat(quote.parties().recipient()).isEqualTo(QuoteSamples.IDA);
        assertThat(Objects.requireNonNull(quote.parties().createdBy()).userId()).isEqualTo("uSr-aurora");
        assertThat(quote.parties().taxId()).isEqualTo("DE123");
        assertThat(quote.parties().origin().source()).isEqualTo("MANAGER");
        assertThat(quote.terms().notes()).isEqualTo("Thank you for asking.");
        assertThat(quote.terms().netTermsDays()).isEqualTo(30);
        assertThat(quote.terms().tags()).containsEntry("crm", "417");
        assertThat(given.happened()).containsExactly("quote.created");
    }

    @Test
    void countsInTheQuotesCurrency() {
        Quote quote = confirmed(quotes.create(QuoteSamples.full()));

        assertThat(quote.totals().subtotal()).isEqualTo(dollars("1434.5"));
        assertThat(quote.totals().discount()).isEqualTo(dollars("143.45"));
        assertThat(quote.totals().total()).isEqualTo(dollars("1291.05"));
        assertThat(quote.totals().tax().rate()).isEqualByComparingTo("0.19");
        assertThat(quote.totals().tax().gross()).isTrue();
        QuoteLine seats = quote.lines().getFirst();
        assertThat(seats.price().custom()).isTrue();
        assertThat(seats.price().list()).isEqualTo(dollars("20.0"));
        assertThat(seats.price().unit()).isEqualTo(dollars("18.0"));
        assertThat(seats.price().couponDiscount()).isEqualTo(dollars("2.0"));
        assertThat(seats.price().net()).isFalse();
        assertThat(seats.plan()).isNull();
        assertThat(Objects.requireNonNull(quote.lines().getLast().plan()).period())
                .isEqualTo("year");
    }

    @Test
    void leavesToTheStoreWhatIsNotSaid() {
        Quote quote = confirmed(quotes.create(QuoteSamples.plain("Plain")));

        assertThat(Objects.requireNonNull(quote.totals().total()).currency()).isEqualTo("EUR");
        assertThat(quote.course().times().expires()).isEqualTo(AgainstSimulator.NOW.plus(Duration.ofDays(30)));
        assertThat(quote.terms().coupon()).isNull();
    }

    @Test
    void readsAQuoteAgain() {
        Quote made = confirmed(quotes.create(QuoteSamples.full()));

        assertThat(quotes.get(made.id())).isEqualTo(made);
    }

    @Test
    void replacesTheDraftOfAnOpenQuote() {
        QuoteId id = confirmed(quotes.create(QuoteSamples.full())).id();

        Quote changed = confirmed(quotes.update(id, QuoteSamples.plain("Less")));

        assertThat(changed.id()).isEqualTo(id);
        assertThat(changed.lines()).hasSize(1);
        assertThat(changed.terms().notes()).isNull();
        assertThat(quotes.get(id)).isEqualTo(changed);
        assertThat(given.happened()).containsExactly("quote.updated", "quote.created");
    }

    @Test
    void cancelsOnceAndKeepsTheHistory() {
        QuoteId id = confirmed(quotes.create(QuoteSamples.plain("Short-lived"))).id();

        Quote canceled = confirmed(quotes.cancel(id));

        assertThat(canceled.course().status()).isEqualTo(QuoteStatus.CANCELED);
        assertThat(canceled.course().history())
                .extracting(Quote.StatusChange::to)
                .containsExactly(QuoteStatus.OPEN, QuoteStatus.CANCELED);
        assertThat(refusal(quotes.cancel(id)).code()).isEqualTo("invalid.status");
        assertThat(refusal(quotes.update(id, QuoteSamples.plain("Late"))).code())
                .isEqualTo("invalid.status");
    }

    @Test
    void deletesAsIn2024() {
        QuoteId id = confirmed(quotes.create(QuoteSamples.plain("Gone"))).id();

        assertThat(confirmed(quotes.delete(id))).isEqualTo(id);

        assertThatThrownBy(() -> quotes.get(id)).isInstanceOf(RequestRefused.class);
        assertThat(refusal(quotes.delete(id)).trace().status()).isEqualTo(404);
    }

    @Test
    void refusesWhatTheStoreDoesNotKnowInBothSpellings() {
        QuoteId unknown = new QuoteId("QAAAAAAAAAAAA");
        QuoteDraft product =
                new QuoteDraft("Nothing", QuoteSamples.IDA, new QuoteDraft.Item(new ProductPath("nothing"), 1));

        assertThatThrownBy(() -> quotes.get(unknown))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("not.found"));
        assertThat(refusal(quotes.create(product)).text()).isEqualTo("Product not found");
        given.simulator.switches().turnOn(Switch.ERRO_CODE);
        assertThat(refusal(quotes.create(product)).code()).isEqualTo("not.found");
        assertThat(refusal(quotes.update(unknown, QuoteSamples.plain("X"))).code())
                .isEqualTo("not.found");
        assertThat(refusal(quotes.cancel(unknown)).code()).isEqualTo("not.found");
    }

    @Test
    void refusesDraftsBeyondTheLimits() throws Exception {
        String draft = """
                {"name":"N","items":[{"product":"aurora-lite","quantity":1}],"expirationDateDays":91,
                 "recipient":{"email":"ida@example.org","first":"Ida","last":"Example"},
                 "recipientAddress":{"country":"DE","postalCode":"10115"}}""";

        assertThat(given.raw("POST", "/quotes", draft).body()).contains("expirationDateDays");
        assertThat(given.raw("POST", "/quotes", draft.replace("91", "90")).statusCode())
                .isEqualTo(201);
        assertThat(given.raw("POST", "/quotes", draft.replace("\"name\":\"N\",", ""))
                        .body())
                .contains("\"field\":\"name\"");
        assertThat(given.raw("POST", "/quotes", draft.replace("\"name\"", "\"names\""))
                        .body())
                .contains("unreadable");
        assertThatThrownBy(() -> new QuoteOptions.Terms(91, null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QuoteSamples.plain(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QuoteOptions.STANDARD.withNotes("x".repeat(5_001)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotKnowWhatBecameOfAQuoteWhoseAnswerIsCutOff() {
        given.simulator.chaos().on("/quotes").cutOff();

        assertThat(evidence(quotes.create(QuoteSamples.full())).code()).isEqualTo("connection-lost");
        assertThat(given.simulator.changingCalls()).isEqualTo(1);
    }

    private static Money dollars(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }
}
