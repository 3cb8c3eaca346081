package io.storefleet.events.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storefleet.events.EventDetails;
import io.storefleet.fastspring.EventId;
import io.storefleet.lists.ListProblem;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListedRows;
import io.storefleet.lists.Lists;
import io.storefleet.team.Masked;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Events in lists and one by one: what finds them, and who sees what of them. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class EventListTest {

    private static final String PERSON = "quintessa.private@example.org";

    private final ApplicationContext context;
    private final Lists lists;
    private final EventDetails events;
    private final TestAgency agency;
    private final ListedRows rows;
    private final StoreId aurora;
    private final StoreId fernlab;

    EventListTest(
            ApplicationContext context, Lists lists, EventDetails events, TestDatabase database, QuietSimulator quiet) {
        this.context = context;
        this.lists = lists;
        this.events = events;
        this.agency = TestAgency.in(context);
        this.rows = new ListedRows(database, agency.owner().tenant());
        this.aurora = agency.store(quiet.simulator().store("aurora"), TestContext.QUIET);
        this.fernlab = agency.store(quiet.simulator().store("fernlab"), TestContext.QUIET);
    }

    @BeforeEach
    void events() {
        event(aurora, "bought", "order.completed", "2026-06-10T23:59:59Z");
        rows.change("event", "bought", "order_id = 'oRd1', account_id = 'aCc1', processed = true, applied_at = now()");
        event(aurora, "paid", "payoutEntry.created", "2026-06-11T00:00:00Z");
        event(fernlab, "ended", "subscription.deactivated", "2026-06-12T10:00:00Z");
        rows.change("event", "ended", "subscription_id = 'sUb1', live = false, source = 'READ'");
        event(fernlab, "undated", "account.updated", "2026-06-12T10:00:00Z");
        rows.change("event", "undated", "created_at = null");
    }

    private void event(StoreId store, String id, String type, String created) {
        rows.mirror().event(store, id, type, null, null);
        rows.change("event", id, "created_at = '" + created + "'");
    }

    private List<String> found(Actor actor, String text) {
        var request = ListRequest.of(lists.kind("events"), text);
        return call(actor, () -> lists.page(request, null, 50)).stream()
                .map(row -> row.id().id())
                .toList();
    }

    private List<String> found(String text) {
        return found(agency.owner(), text);
    }

    @Test
    void latestComeFirstAndThoseWithoutADayLast() {
        assertThat(found("")).containsExactly("ended", "paid", "bought", "undated");
    }

    @Test
    void eventsAreFoundByWhatTheyAreAndAreAbout() {
        assertThat(found("type:ORDER.completed")).containsExactly("bought");
        assertThat(found("type:order.completed,account.updated")).containsExactly("bought", "undated");
        assertThat(found("about:payoutentry")).containsExactly("paid");
        assertThat(found("about:subscription,order")).containsExactly("ended", "bought");
        assertThat(found("processed:yes")).containsExactly("bought");
        assertThat(found("processed:no store:aurora")).containsExactly("paid");
        assertThat(found("created:2026-06-11")).containsExactly("paid");
        assertThat(found("created:<2026-06-11")).containsExactly("bought");
        assertThat(found("scope:test")).containsExactly("ended");
        assertThat(found("source:read")).containsExactly("ended");
        assertThat(found("applied:yes")).containsExactly("bought");
        assertThat(found("order:oRd1")).containsExactly("bought");
        assertThat(found("subscription:sUb1")).containsExactly("ended");
        assertThat(found("account:aCc1")).containsExactly("bought");
        assertThat(found("id:paid,ended")).containsExactly("ended", "paid");
        assertThat(found("oRd1")).containsExactly("bought");
        assertThat(found("payoutEntry.created")).containsExactly("paid");
    }

    @Test
    void saysWhichWordsThereAre() {
        assertThatExceptionOfType(ListProblem.class)
                .isThrownBy(() -> found("about:weather"))
                .satisfies(problem -> assertThat(problem.expected()).contains("order", "payoutentry"));
    }

    @Test
    void countsLiveAndTestApart() {
        var totals = call(agency.owner(), () -> lists.totals("events", ""));
        assertThat(totals.rows()).isEqualTo(4);
        assertThat(totals.totals()).hasSize(2);
    }

    @Test
    void aStoreWithoutGrantDoesNotExist() {
        var viewer = agency.member(Role.VIEWER, aurora);
        assertThat(found(viewer, "")).containsExactly("paid", "bought");
        assertThatExceptionOfType(NothingHereException.class)
                .isThrownBy(() -> call(viewer, () -> events.find(fernlab, new EventId("ended"))));
        assertThatExceptionOfType(NothingHereException.class)
                .isThrownBy(() -> call(viewer, () -> events.find(aurora, new EventId("ended"))));
    }

    @Test
    void anotherAgencySeesNothing() {
        var stranger = TestAgency.in(context).owner();
        assertThat(found(stranger, "")).isEmpty();
        assertThatExceptionOfType(NothingHereException.class)
                .isThrownBy(() -> call(stranger, () -> events.find(aurora, new EventId("bought"))));
    }

    @Test
    void dataAreMaskedForWhoMayNotSeePeople() {
        rows.mirror().raw(aurora, "event", "bought", """
                {"id":"bought","type":"order.completed","data":{"order":"oRd1","total":49.90,"customer":{"email":"%s"},
                 "invoiceUrl":"https://example.org/secret-invoice","note":"for %s"}}""".formatted(PERSON, PERSON));
        var whole = call(agency.owner(), () -> events.find(aurora, new EventId("bought")));
        assertThat(whole.sight().json()).contains(PERSON, "49.90").doesNotContain("secret-invoice", "\"data\"");
        assertThat(String.valueOf(whole.about().order())).isEqualTo("oRd1");
        var viewer = agency.member(Role.VIEWER, aurora);
        var masked = call(viewer, () -> events.find(aurora, new EventId("bought")));
        assertThat(masked.sight().json())
                .contains("49.90", Masked.HIDDEN)
                .doesNotContain(PERSON)
                .doesNotContain("secret-invoice");
        assertThat(whole.toString() + whole.sight()).doesNotContain(PERSON);
    }

    @Test
    void namesTheReturnAnEventTellsOf() {
        event(aurora, "back", "return.created", "2026-06-13T10:00:00Z");
        rows.mirror().raw(aurora, "event", "back", """
                {"id":"back","type":"return.created","data":{"return":"rEt1","currency":"USD","totalReturn":5,
                 "original":{"id":"oRd1","reference":"AUR260601-1234-12345"}}}""");
        var event = call(agency.owner(), () -> events.find(aurora, new EventId("back")));
        assertThat(String.valueOf(event.about().givenBack())).isEqualTo("rEt1");
    }

    @Test
    void namesTheQuoteAnEventTellsOf() {
        event(aurora, "offered", "quote.created", "2026-06-13T10:00:00Z");
        rows.mirror().raw(aurora, "event", "offered", """
                {"id":"offered","type":"quote.created","data":{"id":"QUOTED","status":"OPEN"}}""");
        var event = call(agency.owner(), () -> events.find(aurora, new EventId("offered")));
        assertThat(String.valueOf(event.about().quote())).isEqualTo("QUOTED");
    }

    @Test
    void tellsThatAPersonWasErased() {
        rows.mirror().raw(aurora, "event", "bought", "{}");
        var event = call(agency.owner(), () -> events.find(aurora, new EventId("bought")));
        assertThat(event.sight().erased()).isTrue();
        assertThat(event.sight().json()).doesNotContain("oRd1");
    }
}
