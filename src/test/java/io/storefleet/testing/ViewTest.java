package io.storefleet.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Tenancy;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestConstructor;

/** Base of tests that open real pages without a browser, as a member of an agency of their own. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public abstract class ViewTest extends SpringBrowserlessTest {

    protected final ApplicationContext context;
    protected TestAgency agency;

    protected ViewTest(ApplicationContext context) {
        this.context = context;
        this.agency = TestAgency.in(context);
    }

    @BeforeEach
    void ownAgency() {
        agency = TestAgency.in(context);
    }

    /** The application's own pages; elsewhere stand those of another test library. */
    @Override
    protected final Set<String> scanPackages() {
        return Set.of("io.storefleet");
    }

    /** Not before each test: {@link #as} opens the window, once it is known for whom. */
    @Override
    protected final void initVaadinEnvironment() {}

    /** Not after each test, for the same reason. */
    @Override
    protected final void cleanVaadinEnvironment() {}

    /** What a test does on the pages; it may throw. */
    @FunctionalInterface
    protected interface Visit {
        void run() throws Exception;
    }

    /** Opens a browser window, signed in as this member of the test's agency, and bound as its requests would be. */
    protected final void as(Actor actor, Visit visit) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(SeatOf.token(context, agency, actor));
        try {
            Tenancy.<Object>call(actor, () -> {
                super.initVaadinEnvironment();
                visit.run();
                return Boolean.TRUE;
            });
        } finally {
            super.cleanVaadinEnvironment();
            SecurityContextHolder.clearContext();
        }
    }

    /** An address of the test's agency, such as {@code stores}. */
    protected final String at(String path) {
        return "a/" + agency.slug() + "/" + path;
    }

    protected static void open(String path) {
        UI.getCurrent().navigate(path);
        roundTrip();
    }

    /** Lets background work reach the page until the condition holds; fails when it does not in time. */
    protected static void await(String what, BooleanSupplier condition) throws InterruptedException {
        Arrival.await(what, condition, ViewTest::roundTrip);
    }

    /** All texts of the page, for looking whether something is on it at all. */
    protected static String text() {
        return UI.getCurrent()
                .getChildren()
                .map(child -> child.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }
}
