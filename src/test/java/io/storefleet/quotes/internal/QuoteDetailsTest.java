package io.storefleet.quotes.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storefleet.fastspring.DaySpan;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.quotes.QuoteStatus;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.mirror.Erasure;
import io.storefleet.quotes.QuoteChange;
import io.storefleet.quotes.QuoteDetails;
import io.storefleet.quotes.QuoteSearch;
import io.storefleet.team.Masked;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Quotes as their stores tell of them: what is found, and who sees whom. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class QuoteDetailsTest {

    private final QuoteRig rig;
    private final QuoteDetails quotes;

    QuoteDetailsTest(ApplicationContext context, QuoteDetails quotes) {
        this.rig = new QuoteRig(context);
        this.quotes = quotes;
    }

    private List<QuoteId> found(Actor actor, QuoteSearch search) {
        return call(actor, () -> quotes.list(rig.store, search)).stream()
                .map(quote -> quote.id())
                .toList();
    }

    private static QuoteSearch search(String text, QuoteStatus... statuses) {
        return new QuoteSearch(List.of(statuses), DaySpan.ALL, DaySpan.ALL, "", text);
    }

    @Test
    void findsByStatusDaysMakerAndText() {
        var open = rig.made();
        var gone = rig.made();
        rig.change(rig.agency.owner(), gone, new QuoteChange.Cancel());
        var owner = rig.agency.owner();
        assertThat(found(owner, search(rig.email))).containsExactly(gone, open);
        assertThat(found(owner, search(rig.email, QuoteStatus.OPEN))).containsExactly(open);
        assertThat(found(owner, search(rig.email, QuoteStatus.OPEN, QuoteStatus.CANCELED)))
                .hasSize(2);
        var today = LocalDate.now(ZoneOffset.UTC);
        var earlier = new QuoteSearch(List.of(), DaySpan.before(today), DaySpan.ALL, "", rig.email);
        assertThat(found(owner, earlier)).isEmpty();
        var soon = new QuoteSearch(List.of(), DaySpan.ALL, DaySpan.between(today, today.plusDays(20)), "", rig.email);
        assertThat(found(owner, soon)).isEmpty();
        var late = new QuoteSearch(List.of(), DaySpan.ALL, DaySpan.since(today.plusDays(20)), "", rig.email);
        assertThat(found(owner, late)).hasSize(2);
        var others = new QuoteSearch(List.of(), DaySpan.ALL, DaySpan.ALL, "nobody@example.org", rig.email);
        assertThat(found(owner, others)).isEmpty();
    }

    @Test
    void masksPeopleAndRefusesToLookForThem() {
        var id = rig.made();
        var viewer = rig.agency.member(Role.VIEWER, rig.store);
        var line = call(viewer, () -> quotes.list(rig.store, QuoteSearch.ALL)).stream()
                .filter(quote -> quote.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(line.name()).isEqualTo(Masked.HIDDEN);
        assertThat(line.recipient()).isEqualTo(Masked.HIDDEN);
        assertThat(line.email()).doesNotContain(rig.email);
        assertThatExceptionOfType(RightRefusedException.class).isThrownBy(() -> found(viewer, search(rig.email)));
        var quote = call(viewer, () -> quotes.find(rig.store, id));
        assertThat(quote.sight().json()).doesNotContain(rig.email, "Quintessa", "As spoken", "417");
        assertThat(quote.terms().notes()).isEqualTo(Masked.HIDDEN);
        assertThat(quote.terms().tags().values()).containsOnly(Masked.HIDDEN);
        assertThat(quote.recipient().address()).containsExactly(Masked.HIDDEN);
        assertThat(quote.sight().page()).isFalse();
        var whole = call(rig.agency.owner(), () -> quotes.find(rig.store, id));
        assertThat(whole.recipient().email()).isEqualTo(rig.email);
        assertThat(whole.sight().json()).contains(rig.email).doesNotContain("/quote/");
        assertThat(whole.toString() + whole.recipient() + whole.terms()).doesNotContain(rig.email);
    }

    @Test
    void givesTheAddressOfItsPageOnlyToThoseWhoMayQuoteAndPutsThatOnRecord() throws SQLException {
        var id = rig.made();
        for (var role : List.of(Role.VIEWER, Role.FINANCE)) {
            var member = rig.agency.member(role, rig.store);
            assertThatExceptionOfType(RightRefusedException.class)
                    .isThrownBy(() -> call(member, () -> quotes.page(rig.store, id)));
        }
        var time = new IntentTime(rig.context);
        var agency = rig.agency.owner().tenant();
        assertThat(time.record(agency)).doesNotContain("quote.page-revealed");
        var support = rig.agency.member(Role.SUPPORT, rig.store);
        assertThat(call(support, () -> quotes.page(rig.store, id)).reveal()).contains("/quote/" + id);
        assertThat(time.record(agency)).contains("quote.page-revealed");
    }

    @Test
    void aStoreWithoutGrantDoesNotExist() {
        var id = rig.made();
        var fernlab = rig.agency.store(rig.simulator.store("fernlab"), TestContext.QUIET);
        for (var stranger : List.of(
                rig.agency.member(Role.SUPPORT, fernlab),
                TestAgency.in(rig.context).owner())) {
            assertThatExceptionOfType(NothingHereException.class)
                    .isThrownBy(() -> call(stranger, () -> quotes.find(rig.store, id)));
            assertThatExceptionOfType(NothingHereException.class).isThrownBy(() -> found(stranger, QuoteSearch.ALL));
            assertThatExceptionOfType(NothingHereException.class)
                    .isThrownBy(() -> call(stranger, () -> quotes.page(rig.store, id)));
        }
    }

    @Test
    void showsNothingOfWhomTheCopyHasErased() {
        var id = rig.made();
        call(rig.agency.owner(), () -> rig.context.getBean(Erasure.class).eraseAddress(rig.store, rig.email));
        assertThat(found(rig.agency.owner(), search(rig.email))).isEmpty();
        assertThatExceptionOfType(NothingHereException.class)
                .isThrownBy(() -> call(rig.agency.owner(), () -> quotes.find(rig.store, id)));
    }

    @Test
    void saysThatThereIsNone() {
        assertThatExceptionOfType(NothingHereException.class)
                .isThrownBy(() -> call(rig.agency.owner(), () -> quotes.find(rig.store, new QuoteId("QNOSUCHQUOTE"))));
    }
}
