package io.storefleet.testing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Tenancy;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestConstructor;

/** Base of tests that look at our pages with Karibu, as somebody unknown or as a member of an agency of their own. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public abstract class KaribuViewTest {

    private static final Routes PAGES = Pages.all();

    protected final ApplicationContext context;
    protected TestAgency agency;

    protected KaribuViewTest(ApplicationContext context) {
        this.context = context;
        this.agency = TestAgency.in(context);
    }

    @BeforeEach
    void ownAgency() {
        agency = TestAgency.in(context);
    }

    /** What a test does on the pages; it may throw. */
    @FunctionalInterface
    protected interface Visit {
        void run() throws Exception;
    }

    /** Opens a browser window, signed in as this member of the test's agency, and bound as its requests would be. */
    protected final void as(Actor actor, Visit visit) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(SeatOf.token(context, agency, actor));
        Tenancy.<Object>call(actor, () -> {
            asNobody(visit);
            return Boolean.TRUE;
        });
    }

    /** Opens a browser window in which nobody has signed in yet. */
    protected final void asNobody(Visit visit) throws Exception {
        MockVaadin.setMockRequestFactory(KaribuViewTest::request);
        MockVaadin.setup(Window::new, new MockSpringServlet(PAGES, context, Window::new));
        try {
            visit.run();
        } finally {
            MockVaadin.tearDown();
            SecurityContextHolder.clearContext();
        }
    }

    /** A request knows its person by Spring Security's filter, which Karibu leaves out. */
    private static FakeRequest request(FakeHttpSession session) {
        var request = new FakeRequest(session);
        request.setUserPrincipalInt(SecurityContextHolder.getContext().getAuthentication());
        return request;
    }

    /** An address of the test's agency, such as {@code stores}. */
    protected final String at(String path) {
        return "a/" + agency.slug() + "/" + path;
    }

    protected static void open(String path) {
        UI.getCurrent().navigate(path);
        MockVaadin.clientRoundtrip(false);
    }

    /** Lets background work reach the page until the condition holds; fails when it does not in time. */
    protected static void await(String what, BooleanSupplier condition) throws InterruptedException {
        Arrival.await(what, condition, () -> MockVaadin.clientRoundtrip(false));
    }

    /** The sentence under this key, as the page's reader gets it. */
    protected static String say(String key, Object... facts) {
        return UI.getCurrent().getTranslation(key, facts);
    }

    /** Clicks the one button in view with the text under this key, as a person could. */
    protected static void press(String key) {
        _click(button(key));
    }

    protected static Button button(String key) {
        return _get(Button.class, spec -> spec.withText(say(key)));
    }

    /** All texts of the page, for looking whether something is on it at all. */
    protected static String text() {
        return UI.getCurrent()
                .getChildren()
                .map(child -> child.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }
}
