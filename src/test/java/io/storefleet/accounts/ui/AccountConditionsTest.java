package io.storefleet.accounts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.accounts.LookupKind;
import io.storefleet.accounts.StoreAccounts;
import io.storefleet.fastspring.DaySpan;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.accounts.AccountQuery;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The list of accounts narrowed by the one condition that FastSpring takes at a time. */
class AccountConditionsTest extends KaribuViewTest {

    private final QuietSimulator quiet;
    private final SimulatedStore shop;
    private StoreId store = StoreId.next();

    AccountConditionsTest(ApplicationContext context, QuietSimulator quiet) {
        super(context);
        this.quiet = quiet;
        this.shop = quiet.simulator().stores().getFirst();
    }

    @BeforeEach
    void connect() {
        store = agency.store(shop, TestContext.QUIET);
    }

    @AfterEach
    void calm() {
        quiet.simulator().chaos().clear();
    }

    @SuppressWarnings("unchecked")
    private static void choose(LookupKind kind) {
        Select<LookupKind> select =
                _get(Select.class, spec -> spec.withPredicate(each -> each.getValue() instanceof LookupKind));
        _setValue(select, kind);
    }

    private static TextField products() {
        return _find(TextField.class, spec -> spec.withPlaceholder(say("accounts.condition.products")))
                .getFirst();
    }

    private static DatePicker day(String key) {
        return _get(DatePicker.class, spec -> spec.withPlaceholder(say("accounts.condition." + key)));
    }

    private long listed() {
        return quiet.simulator().calls().stream()
                .filter(each -> each.path().startsWith("/accounts"))
                .count();
    }

    @Test
    void readsThePagesOfACondition() {
        var accounts = context.getBean(StoreAccounts.class);
        var lite = new ProductPath(shop.slug() + "-lite");
        var buyers = TestAgency.call(
                agency.owner(), () -> accounts.page(store, new AccountQuery.BuyersOf(Set.of(lite), DaySpan.ALL), 1));
        var all = TestAgency.call(agency.owner(), () -> accounts.page(store, 1));
        assertThat(buyers.items()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(buyers.total().orElse(0)).isLessThan(all.total().orElse(Integer.MAX_VALUE));
        var stranger = TestAgency.in(context).owner();
        Assertions.assertThatThrownBy(() -> TestAgency.call(
                        stranger, () -> accounts.page(store, new AccountQuery.Refunded(DaySpan.ALL), 1)))
                .isInstanceOf(NothingHereException.class);
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndNarrowsTheListThen() throws Exception {
        as(agency.owner(), () -> {
            open(at("accounts/" + store));
            choose(LookupKind.BUYERS);
            press("accounts.look-up");
            assertThat(products().isInvalid()).isTrue();
            _setValue(products(), shop.slug() + "-lite");
            day("begin").setValue(LocalDate.of(2026, 2, 1));
            day("end").setValue(LocalDate.of(2026, 2, 1));
            press("accounts.look-up");
            assertThat(day("end").isInvalid()).isTrue();
            assertThat(products().getValue()).isEqualTo(shop.slug() + "-lite");
            day("begin").setValue(null);
            day("end").setValue(null);
            press("accounts.look-up");
            await("the chip", () -> text().contains(say("accounts.kind.buyers") + " · " + shop.slug() + "-lite"));
        });
    }

    @Test
    void comesBackToTheConditionOfTheList() throws Exception {
        var lite = shop.slug() + "-lite";
        as(agency.owner(), () -> {
            var narrowed = say("accounts.kind.buyers") + " · " + lite;
            open(at("accounts/" + store));
            choose(LookupKind.BUYERS);
            _setValue(products(), lite);
            day("begin").setValue(LocalDate.of(2020, 2, 1));
            press("accounts.look-up");
            await("the chip", () -> text().contains(narrowed));
            int fitting = GridKt._size(_get(AccountGrid.class));
            // What is typed afterwards and not asked is not what the list shows.
            _setValue(products(), "something-else");
            GridKt._clickItem(_get(AccountGrid.class), 1);
            assertThat(UI.getCurrent().getActiveViewLocation().getPath()).startsWith(at("accounts/" + store + "/"));
            assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                    .doesNotContain(lite);
            open(at("accounts/" + store));
            await("the chip again", () -> text().contains(narrowed));
            assertThat(GridKt._size(_get(AccountGrid.class))).isEqualTo(fitting);
            assertThat(products().getValue()).isEqualTo(lite);
            assertThat(day("begin").getValue()).isEqualTo(LocalDate.of(2020, 2, 1));
            open(at("orders"));
            open(at("accounts/" + store));
            assertThat(text()).doesNotContain(narrowed);
        });
    }

    @Test
    void saysThatNobodyFitsAndGoesBackToAll() throws Exception {
        as(agency.owner(), () -> {
            open(at("accounts/" + store));
            choose(LookupKind.REFUNDED);
            day("begin").setValue(LocalDate.of(1990, 1, 1));
            day("end").setValue(LocalDate.of(1990, 1, 2));
            press("accounts.look-up");
            await("nobody", () -> text().contains(say("accounts.nobody.refunded")));
            _click(_find(
                            Button.class,
                            spec -> spec.withPredicate(each -> say("accounts.all")
                                    .equals(each.getAriaLabel().orElse(""))))
                    .getFirst());
            assertThat(text()).doesNotContain(say("accounts.nobody.refunded"));
        });
    }

    @Test
    void tellsARefusalOfTheConditionInPlainWords() throws Exception {
        as(agency.owner(), () -> {
            var before = listed();
            open(at("accounts/" + store));
            choose(LookupKind.SUBSCRIBERS);
            // The refusal must not meet the list itself.
            await("the list", () -> listed() > before);
            quiet.simulator().chaos().on("/accounts").times(1).status(400, """
                    {"action":"account.lookup","result":"error","error":{"AnotherKey":"Only one condition is allowed"}}""");
            press("accounts.look-up");
            await("the sentence", () -> text().contains("takes one condition at a time"));
        });
    }
}
