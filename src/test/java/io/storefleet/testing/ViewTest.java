package io.storefleet.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import io.storefleet.team.SignedIn;
import io.storefleet.team.SignedInToken;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.IdentityId;
import io.storefleet.tenancy.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestConstructor;

/** Base of tests that open real pages without a browser, as a member of an agency of their own. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public abstract class ViewTest extends SpringBrowserlessTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);

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
        SecurityContextHolder.getContext().setAuthentication(token(actor));
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

    private SignedInToken token(Actor actor) {
        var member = Objects.requireNonNull(actor.member());
        var identity = context.getBean(JdbcClient.class)
                .sql("select identity_id from directory.membership where member_id = ?")
                .param(member.value())
                .query(UUID.class)
                .single();
        var seat = new SignedIn.Seat(actor.tenant(), agency.slug(), member);
        var factors = AuthorityUtils.createAuthorityList("FACTOR_PASSWORD");
        return new SignedInToken(
                new SignedIn(new IdentityId(identity), seat), Instant.parse("2026-06-01T10:00:00Z"), factors);
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
        var arrival = VaadinSession.getCurrent().getLockInstance().newCondition();
        var end = System.nanoTime() + LONGEST.toNanos();
        roundTrip();
        while (!condition.getAsBoolean()) {
            Assertions.assertThat(System.nanoTime()).as(what).isLessThan(end);
            // Waiting gives the session's lock away, which is what the background work needs.
            arrival.await(20, TimeUnit.MILLISECONDS);
            roundTrip();
        }
    }

    /** All texts of the page, for looking whether something is on it at all. */
    protected static String text() {
        return UI.getCurrent()
                .getChildren()
                .map(child -> child.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }
}
