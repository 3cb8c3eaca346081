package io.storefleet.search.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;

import io.storefleet.search.internal.KnownPeople;
import io.storefleet.simulator.Simulator;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.testing.TestDatabase;
import io.storefleet.uikit.FilterField;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** Base of tests of the search page over known rows of the mirror. */
abstract class KnownPeopleTest extends KaribuViewTest {

    StoreId aurora = StoreId.next();

    KnownPeopleTest(ApplicationContext context) {
        super(context);
    }

    @BeforeEach
    void people() {
        aurora = agency.store(context.getBean(Simulator.class).store("aurora"));
        KnownPeople.settle(context.getBean(TestDatabase.class), agency.owner().tenant(), aurora);
    }

    static void type(String text) {
        _setValue(_get(FilterField.class), text);
    }
}
