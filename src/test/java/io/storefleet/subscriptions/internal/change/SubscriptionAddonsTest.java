package io.storefleet.subscriptions.internal.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.intents.IntentState;
import io.storefleet.intents.internal.IntentRig;
import io.storefleet.subscriptions.SubscriptionChange.Addon;
import io.storefleet.subscriptions.SubscriptionChange.Discount;
import io.storefleet.subscriptions.SubscriptionChange.Plan;
import io.storefleet.subscriptions.SubscriptionProblem.Kind;
import io.storefleet.testing.StorefleetTest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Subscriptions with add-ons and discounts. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SubscriptionAddonsTest {

    private static final Plan NOTHING = new Plan(null, null, null, null, null, null, false, null, false);

    private final IntentRig rig;

    SubscriptionAddonsTest(ApplicationContext context) {
        this.rig = new IntentRig(context);
    }

    @AfterEach
    void calm() {
        rig.simulator.chaos().clear();
    }

    @Test
    void putsAddonsOnAndTakesThemOffAgain() {
        var support = rig.simulator.stores().getFirst().slug() + "-support";
        var added = rig.change(NOTHING.with(List.of(new Addon(support, 2)), null));
        assertThat(added.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(added.told().facts().get("addons")).contains(support + ":2");
        assertThat(rig.live().addons()).anySatisfy(addon -> {
            assertThat(addon.product()).hasToString(support);
            assertThat(addon.quantity()).isEqualTo(2);
        });
        rig.change(NOTHING.with(List.of(new Addon(support, 0)), null));
        assertThat(rig.live().addons()).noneMatch(addon -> support.equals(String.valueOf(addon.product())));
    }

    @Test
    void findsOutThatAnUnheardAddonIsThere() throws SQLException {
        var support = rig.simulator.stores().getFirst().slug() + "-support";
        rig.simulator.chaos().on("/subscriptions").times(1).cutOff();
        var unheard = rig.change(NOTHING.with(List.of(new Addon(support, 1)), null));
        assertThat(unheard.state()).isEqualTo(IntentState.UNKNOWN);
        rig.pass(Duration.ofSeconds(61));
        assertThat(rig.now(unheard).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void givesADiscountAndCatchesOneThatCannotBe() {
        rig.refuses(NOTHING.with(List.of(), new Discount(true, new BigDecimal("101"), null)), Kind.DISCOUNT_INVALID);
        rig.refuses(NOTHING.with(List.of(), new Discount(true, BigDecimal.ZERO, null)), Kind.DISCOUNT_INVALID);
        rig.refuses(NOTHING.with(List.of(), new Discount(false, new BigDecimal("1.00001"), 2)), Kind.PRICE_INVALID);
        rig.refuses(NOTHING.with(List.of(new Addon("no path", 1)), null), Kind.ADDON_INVALID);
        rig.refuses(NOTHING.with(List.of(new Addon("x", -1)), null), Kind.ADDON_INVALID);
        var given = rig.change(NOTHING.with(List.of(), new Discount(true, new BigDecimal("15"), 3)));
        assertThat(given.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(given.told().facts()).containsEntry("discount", "15 %").containsEntry("periods", "3");
    }
}
