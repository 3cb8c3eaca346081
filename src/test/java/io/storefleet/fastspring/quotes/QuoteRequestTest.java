package io.storefleet.fastspring.quotes;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.HttpCall;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.QuoteId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Contract §12: what is sent, and what stays untold. */
class QuoteRequestTest {

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Quotes quotes = given.client().quotes();

    @Test
    void sendsEveryField() {
        given.transport.answer(200, "{\"id\":\"QA\"}");

        confirmed(quotes.update(new QuoteId("QA"), QuoteSamples.full()));

        HttpCall call = given.transport.calls.getLast();
        assertThat(call.method()).isEqualTo("PUT");
        assertThat(given.transport.target(0)).isEqualTo("/quotes/QA");
        assertThat(body(call)).isEqualTo("""
                {"name":"Ten seats","items":[{"product":"aurora-lite","quantity":10,"unitListPrice":20.00},\
                {"product":"aurora-team-yearly","quantity":1}],"recipient":{"email":"ida@example.org","first":"Ida",\
                "last":"Example","company":"Example Ltd","phone":"+49 30 5550"},"recipientAddress":{"country":"DE",\
                "postalCode":"10115","addressLine1":"Beispielweg 1","addressLine2":"2. OG","city":"Berlin","region":"BE"},\
                "coupon":"WELCOME10","currency":"USD","expirationDateDays":14,"fulfillmentTerm":"ON_PAYMENT",\
                "notes":"Thank you for asking.","netTermsDays":30,"taxId":"DE123","source":"MANAGER",\
                "sourceIP":"203.0.113.7","tags":[{"key":"crm","value":"417"}]}""");
    }

    @Test
    void doesNotKnowWhenTheAnswerSpeaksOfAnother() {
        for (String body : List.of("{\"id\":\"QB\"}", "{\"hello\":1}", "[]")) {
            given.transport.answer(200, body).answer(200, body).answer(200, body);

            assertThat(quotes.update(new QuoteId("QA"), QuoteSamples.full())).isInstanceOf(Outcome.Unknown.class);
            assertThat(quotes.cancel(new QuoteId("QA"))).isInstanceOf(Outcome.Unknown.class);
            assertThat(quotes.delete(new QuoteId("QA"))).isInstanceOf(Outcome.Unknown.class);
        }
        given.transport.answer(500, "{\"status\":500,\"error\":\"Internal Server Error\"}");

        assertThat(quotes.delete(new QuoteId("QA"))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void tellsNothingFromTheStoresDefault() {
        given.transport.answer(201, "{\"id\":\"QA\"}");

        confirmed(quotes.create(QuoteSamples.plain("P").with(QuoteOptions.STANDARD.withNotes(""))));

        assertThat(body(given.transport.calls.getLast()))
                .contains("\"notes\":\"\"")
                .doesNotContain("taxId", "coupon");
    }

    @Test
    void tellsNothingOfPeople() {
        given.transport.answer(201, """
                {"id":"QA","status":"open","surprise":1,"recipient":{"email":"ida@example.org"},
                 "quoteUrl":"https://aurora.example.org/quote/secret"}""");

        Quote quote = confirmed(quotes.create(QuoteSamples.full()));

        assertThat(quote).hasToString("Quote[QA, OPEN]");
        assertThat(QuoteSamples.full().toString()).doesNotContain("ida", "Ida");
        assertThat(String.valueOf(quote.page())).doesNotContain("secret");
        assertThat(quote.parties().toString()).doesNotContain("ida");
        assertThat(quote.raw()).contains("surprise");
    }

    private static String body(HttpCall call) {
        return new String(Objects.requireNonNull(call.body()), StandardCharsets.UTF_8);
    }
}
