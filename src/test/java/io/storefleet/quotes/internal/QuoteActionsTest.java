package io.storefleet.quotes.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.quotes.QuoteDraft;
import io.storefleet.fastspring.quotes.QuoteOptions;
import io.storefleet.fastspring.quotes.QuoteStatus;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.quotes.QuoteActions;
import io.storefleet.quotes.QuoteChange;
import io.storefleet.quotes.QuoteProblem;
import io.storefleet.quotes.QuoteProblem.Kind;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Quotes made, changed and withdrawn: each sent once, and known again where the answer was lost. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class QuoteActionsTest {

    private static final QuoteChange CANCEL = new QuoteChange.Cancel();

    private final QuoteRig rig;

    QuoteActionsTest(ApplicationContext context) {
        this.rig = new QuoteRig(context);
    }

    @AfterEach
    void calm() {
        rig.simulator.chaos().clear();
    }

    @Test
    void makesAQuoteWithOwnPrices() {
        var done = rig.create(rig.draft());
        assertThat(done.state()).isEqualTo(IntentState.CONFIRMED);
        var quote = rig.live(new QuoteId(done.told().result().getOrDefault("quote", "")));
        assertThat(quote.lines()).hasSize(2);
        assertThat(Objects.requireNonNull(quote.lines().getFirst().price().list())
                        .amount())
                .isEqualByComparingTo("40.50");
        assertThat(quote.terms().notes()).isEqualTo("As spoken");
        assertThat(quote.terms().tags())
                .containsEntry("crm", "417")
                .containsEntry("storefleet", done.id().toString());
    }

    @Test
    void findsTheQuoteOfAnUnheardCallByItsTag() throws SQLException {
        rig.simulator.chaos().on("/quotes").times(1).cutOff();
        var unknown = rig.create(rig.draft());
        assertThat(unknown.state()).isEqualTo(IntentState.UNKNOWN);
        rig.pass(Duration.ofSeconds(61), unknown);
        var now = rig.now(unknown);
        assertThat(now.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(now.told().result())
                .containsEntry("quote", rig.all().getFirst().id().value());
        assertThat(rig.all()).hasSize(1);
        assertThat(rig.sent()).isOne();
    }

    @Test
    void takesAnotherQuoteForTheSamePersonForNoProof() throws SQLException {
        rig.made();
        rig.simulator.chaos().on("/quotes").times(1).status(504);
        var unknown = rig.create(rig.draft());
        rig.pass(Duration.ofSeconds(61), unknown);
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.UNKNOWN);
        rig.pass(Duration.ofMinutes(31), unknown);
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.ABSENT);
        assertThat(rig.all()).hasSize(1);
        assertThat(rig.sent()).isEqualTo(2);
    }

    @Test
    void sendsOneTokenOnce() {
        var token = UUID.randomUUID();
        var create = new QuoteChange.Create(rig.draft());
        var first = rig.change(rig.agency.owner(), null, create, token);
        assertThat(rig.change(rig.agency.owner(), null, create, token)).isEqualTo(first);
        assertThat(rig.sent()).isOne();
    }

    private QuoteDraft other() {
        var draft = rig.draft();
        return new QuoteDraft(
                "Other seats",
                draft.recipient(),
                List.of(new QuoteDraft.Item(new ProductPath("aurora-studio"), 5)),
                draft.options().withNotes("As written"));
    }

    @Test
    void replacesWhatAQuoteSays() {
        var id = rig.made();
        assertThat(rig.change(rig.agency.owner(), id, new QuoteChange.Edit(other()))
                        .state())
                .isEqualTo(IntentState.CONFIRMED);
        assertThat(rig.live(id).name()).isEqualTo("Other seats");
        assertThat(rig.live(id).lines()).hasSize(1);
    }

    @Test
    void findsOutWhatAnUnheardEditHasDone() throws SQLException {
        var id = rig.made();
        rig.simulator.chaos().on("/quotes/" + id).after(1).times(1).cutOff();
        var unknown = rig.change(rig.agency.owner(), id, new QuoteChange.Edit(other()));
        assertThat(unknown.state()).isEqualTo(IntentState.UNKNOWN);
        rig.pass(Duration.ofSeconds(61), unknown);
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(rig.sent()).isEqualTo(2);
    }

    @Test
    void provesThatNothingWasEdited() throws SQLException {
        var id = rig.made();
        rig.simulator.chaos().on("/quotes/" + id).after(1).times(1).status(504);
        var unknown = rig.change(rig.agency.owner(), id, new QuoteChange.Edit(other()));
        rig.pass(Duration.ofMinutes(31), unknown);
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.ABSENT);
        assertThat(rig.live(id).name()).isEqualTo("Seats for Quintessa");
    }

    @Test
    void tellsByTheMomentWhetherOnlyTheEndWasMoved() throws SQLException {
        var id = rig.made();
        var later = rig.draft().with(rig.draft().options().with(new QuoteOptions.Terms(60, null, 14)));
        rig.simulator.chaos().on("/quotes/" + id).after(1).times(1).cutOff();
        var done = rig.change(rig.agency.owner(), id, new QuoteChange.Edit(later));
        rig.pass(Duration.ofSeconds(61), done);
        assertThat(rig.now(done).state()).isEqualTo(IntentState.CONFIRMED);
        rig.simulator.chaos().clear();
        rig.simulator.chaos().on("/quotes/" + id).after(1).times(1).status(504);
        var absent = rig.change(rig.agency.owner(), id, new QuoteChange.Edit(later));
        rig.pass(Duration.ofMinutes(31), absent);
        assertThat(rig.now(absent).state()).isEqualTo(IntentState.ABSENT);
    }

    @Test
    void leavesToAPersonWhatOthersHaveChangedSince() throws SQLException {
        var id = rig.made();
        rig.simulator.chaos().on("/quotes/" + id).after(1).times(1).status(504);
        var unknown = rig.change(rig.agency.owner(), id, new QuoteChange.Edit(other()));
        rig.simulator.chaos().clear();
        var third = new QuoteDraft(
                "Third", rig.draft().recipient(), new QuoteDraft.Item(new ProductPath("aurora-studio"), 9));
        call(
                rig.agency.owner(),
                () -> rig.context
                        .getBean(io.storefleet.store.StoreClients.class)
                        .client(rig.store)
                        .quotes()
                        .update(id, third));
        rig.pass(Duration.ofMinutes(31), unknown);
        assertThat(rig.now(unknown).told().code()).isEqualTo("changed-since");
    }

    @Test
    void withdrawsAQuoteAndReadsBackThatItDid() throws SQLException {
        var heard = rig.made();
        assertThat(rig.change(rig.agency.owner(), heard, CANCEL).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(rig.live(heard).course().status()).isEqualTo(QuoteStatus.CANCELED);
        var unheard = rig.made();
        rig.simulator.chaos().on("/quotes/" + unheard + "/cancel").times(1).cutOff();
        var unknown = rig.change(rig.agency.owner(), unheard, CANCEL);
        assertThatThrownBy(() -> rig.change(rig.agency.owner(), unheard, CANCEL))
                .isInstanceOfAny(IntentProblem.class, QuoteProblem.class);
        rig.pass(Duration.ofSeconds(61), unknown);
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.CONFIRMED);
        var undone = rig.made();
        rig.simulator.chaos().on("/quotes/" + undone + "/cancel").times(1).status(504);
        var absent = rig.change(rig.agency.owner(), undone, CANCEL);
        rig.pass(Duration.ofMinutes(31), absent);
        assertThat(rig.now(absent).state()).isEqualTo(IntentState.ABSENT);
    }

    @Test
    void catchesBeforeTheCallWhatDoesNotFit() {
        var id = rig.made();
        rig.change(rig.agency.owner(), id, CANCEL);
        var sent = rig.sent();
        refuses(id, CANCEL, Kind.NOT_OPEN);
        refuses(id, new QuoteChange.Edit(rig.draft()), Kind.NOT_OPEN);
        refuses(new QuoteId("QNOSUCHQUOTE"), CANCEL, Kind.NOT_FOUND);
        refuses(null, new QuoteChange.Create(priced("1.005", "USD")), Kind.PRICE_DECIMALS);
        refuses(null, new QuoteChange.Create(priced("1.5", "JPY")), Kind.PRICE_DECIMALS);
        refuses(null, new QuoteChange.Create(priced("-1", "USD")), Kind.PRICE_NEGATIVE);
        refuses(null, new QuoteChange.Create(priced("1", null)), Kind.PRICE_WITHOUT_CURRENCY);
        assertThat(rig.sent()).isEqualTo(sent);
    }

    private QuoteDraft priced(String price, @org.jspecify.annotations.Nullable String currency) {
        var options = currency == null ? QuoteOptions.STANDARD : QuoteOptions.STANDARD.withCurrency(currency);
        return new QuoteDraft(
                "Priced",
                rig.draft().recipient(),
                List.of(new QuoteDraft.Item(new ProductPath("aurora-studio"), 1, new BigDecimal(price))),
                options);
    }

    private void refuses(@org.jspecify.annotations.Nullable QuoteId id, QuoteChange change, Kind kind) {
        assertThatThrownBy(() -> rig.change(rig.agency.owner(), id, change))
                .isInstanceOfSatisfying(
                        QuoteProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @Test
    void tellsTheServicesRefusal() {
        var draft = new QuoteDraft("Ghost", rig.draft().recipient(), new QuoteDraft.Item(new ProductPath("ghost"), 1));
        var refused = rig.create(draft);
        assertThat(refused.state()).isEqualTo(IntentState.REJECTED);
        assertThat(refused.told().words()).isEqualTo("Product not found");
    }

    @Test
    void writesNobodyDownInTheOpen() throws SQLException {
        rig.simulator.chaos().on("/quotes").times(1).cutOff();
        rig.create(rig.draft());
        assertThat(new IntentTime(rig.context).rows())
                .contains("aurora-studio")
                .doesNotContain(rig.email, "Quintessa", "As spoken");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VIEWER", "MARKETING", "FINANCE", "AUDITOR", "CLIENT"})
    void needsTheRight(Role role) {
        var id = rig.made();
        var sent = rig.sent();
        var member = rig.agency.member(role, rig.store);
        for (var change : List.of(new QuoteChange.Create(rig.draft()), new QuoteChange.Edit(other()), CANCEL)) {
            assertThatExceptionOfType(RightRefusedException.class)
                    .isThrownBy(() -> rig.change(member, change instanceof QuoteChange.Create ? null : id, change));
        }
        assertThat(call(member, () -> rig.context.getBean(QuoteActions.class).offered(rig.store)))
                .isEmpty();
        assertThat(rig.sent()).isEqualTo(sent);
    }

    @Test
    void letsSupportDoItAndNobodyOfAnotherAgency() {
        var support = rig.agency.member(Role.SUPPORT, rig.store);
        assertThat(rig.change(support, null, new QuoteChange.Create(rig.draft()))
                        .state())
                .isEqualTo(IntentState.CONFIRMED);
        var stranger = TestAgency.in(rig.context).owner();
        assertThatExceptionOfType(NothingHereException.class)
                .isThrownBy(() -> rig.change(stranger, null, new QuoteChange.Create(rig.draft())));
    }
}
