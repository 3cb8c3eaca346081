package io.storefleet.fastspring.quotes;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.DaySpan;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.UnreadableAnswer;
import io.storefleet.simulator.Switch;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contract §12, the list with the filters of both years. */
class Contract12QuoteListTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Quotes quotes = given.client().quotes();

    @BeforeEach
    void quote() {
        confirmed(quotes.create(QuoteSamples.full()));
        given.simulator.time().advance(Duration.ofDays(1));
        confirmed(quotes.cancel(
                confirmed(quotes.create(QuoteSamples.plain("Withdrawn"))).id()));
    }

    @Test
    void listsAllInEveryShape() {
        List<Quote> embedded = quotes.all(QuoteQuery.all());
        given.simulator.switches().turnOn(Switch.QUOTES_CONTENT);

        assertThat(embedded).extracting(Quote::name).containsExactly("Ten seats", "Withdrawn");
        assertThat(quotes.all(QuoteQuery.all())).isEqualTo(embedded);
        assertThat(quotes.ids(QuoteQuery.all()))
                .isEqualTo(embedded.stream().map(Quote::id).toList());
    }

    @Test
    void filtersAsIn2026() {
        assertThat(names(QuoteQuery.all().withStatuses(QuoteStatus.CANCELED, QuoteStatus.EXPIRED)))
                .containsExactly("Withdrawn");
        assertThat(names(QuoteQuery.all().createdBy("owner@aurora.example.org")))
                .hasSize(2);
        assertThat(names(QuoteQuery.all().createdBy("else@example.org"))).isEmpty();
    }

    @Test
    void filtersAsIn2024() {
        assertThat(names(QuoteQuery.all().created(new DaySpan(TODAY, TOMORROW))))
                .containsExactly("Ten seats");
        assertThat(names(QuoteQuery.all().created(new DaySpan(TOMORROW, null)))).containsExactly("Withdrawn");
        assertThat(names(QuoteQuery.all().expiring(new DaySpan(TODAY.plusDays(20), TODAY.plusDays(40)))))
                .containsExactly("Withdrawn");
        assertThat(names(QuoteQuery.all().expiredBefore(TODAY.plusDays(20)))).containsExactly("Ten seats");
        assertThat(names(QuoteQuery.all().containing("SEATS"))).containsExactly("Ten seats");
    }

    @Test
    void refusesADateOfAnotherForm() throws Exception {
        var answer = given.raw("GET", "/quotes?createdBegin=06/01/26", "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("createdBegin");
    }

    @Test
    void readsEveryShapeTheSourcesPrint() {
        for (String list : List.of(
                "[{\"id\":\"QA\"},{\"id\":\"not an id\"}]",
                "{\"_embedded\":{\"quotes\":[{\"id\":\"QA\"}]},\"_links\":{}}",
                "{\"links\":[],\"content\":[{\"id\":\"QA\"}]}",
                "{\"quotes\":[{\"id\":\"QA\"}]}")) {
            assertThat(scripted(list).all(QuoteQuery.all()))
                    .extracting(Quote::id)
                    .containsExactly(new QuoteId("QA"));
        }
        assertThat(scripted("{\"_embedded\":{\"quotes\":[\"QA\"]}}").ids(QuoteQuery.all()))
                .containsExactly(new QuoteId("QA"));
        assertThat(scripted("{\"links\":[]}").all(QuoteQuery.all())).isEmpty();
        assertThatThrownBy(() -> scripted("{\"surprise\":1}").all(QuoteQuery.all()))
                .isInstanceOf(UnreadableAnswer.class);
    }

    private List<String> names(QuoteQuery filter) {
        return quotes.all(filter).stream().map(Quote::name).toList();
    }

    private static Quotes scripted(String list) {
        FastSpringFixtures script = new FastSpringFixtures();
        script.transport.answer(200, list);
        return script.client().quotes();
    }
}
